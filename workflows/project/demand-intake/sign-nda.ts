import { z } from 'zod';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenBySignature, signature, signatureRules } from '#workflows/modules/signature/signature.ts';
import { ownAnnex, signedFor } from '#workflows/project/access/readers.ts';
import { composedTexts } from '#workflows/project/contract/text/contract-text.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type AnnexReader, annexReaderOf, readersIn, withAnnexReader } from './annex.ts';
import { undertaking } from './undertaking.ts';

/**
 * S1.11: the university's signatory signs the undertaking that the record writes; the signature's document holds the text. Then the
 * enterprise admits, or its question admits all who have signed. Unsigned at the close, nothing has been shown.
 */
export const signNda = defineStep({
  name: 'sign-nda',
  code: 'S1.11',
  stage: 'demand-intake',
  since: 1,
  closesAtDue: true,
  access: { known: [ownAnnex, signedFor], read: [ownAnnex, signedFor], actor: 'named', figures: [ownAnnex, signedFor] },
  opens: (project) => {
    const at = closesAt(project);
    return at
      ? readersIn(project, 'asked').map((university) => ({
          subject: university,
          for: { role: 'uni.signatory', organisation: university },
          due: { at },
        }))
      : [];
  },
  beside: (project, { subject }) => [{ steps: [], hashes: [annexReaderOf(project, subject)?.request ?? ''] }],
  composes: (project, _form, subject) => (subject === undefined ? undefined : undertaking(project, subject)),
  outcomes: {
    sign: { form: signature.omit({ method: true }), composed: composedTexts, legal: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'nda-signed': z.strictObject({ proposal: Id, document: Sha256 }),
    'nda-declined': z.strictObject({ proposal: Id }),
    'annex-opened': z.strictObject({ proposal: Id }),
  },
  announces: {
    'nda-declined': (project, { proposal }) => askerOf(project, proposal),
    'annex-opened': (project, { proposal }) => askerOf(project, proposal),
  },
  rules: signatureRules,
  breaks: (_project, act) => (act.outcome === 'sign' ? brokenBySignature(act.input) : []),
  apply: (project, { outcome, document, at }, { subject }) => {
    const reader = readerIn(project, subject);
    if (outcome === 'refuse') {
      return {
        state: withAnnexReader(project, subject, { ...reader, state: 'declined' }),
        facts: [{ type: 'nda-declined', proposal: subject }],
      };
    }
    const isOpen = project.intake.demand?.admitsSigned === true;
    return {
      state: withAnnexReader(project, subject, { ...reader, at, state: isOpen ? 'admitted' : 'signed', undertaking: document }),
      facts: [
        { type: 'nda-signed', proposal: subject, document },
        ...(isOpen ? [{ type: 'annex-opened', proposal: subject } as const] : []),
      ],
    };
  },
});

function readerIn(project: Project, university: string): AnnexReader {
  const reader = annexReaderOf(project, university);
  if (!reader) throw new Error(`${university} has not asked for the annex`);
  return reader;
}
/** The investigator who has asked. */
export const askerOf = (project: Project, university: string) => [
  { role: 'uni.pi', organisation: university, person: readerIn(project, university).by },
];
