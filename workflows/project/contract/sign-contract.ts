import { z } from 'zod';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import {
  brokenByTextSignature,
  paperFact,
  paperOutcomes,
  signatureFacts,
  signatureOfText,
  textSignatureRules,
  voidSignatures,
} from '#workflows/modules/signature/paper-signature.ts';
import { confirmsPaper, signingParty, unsigned, withSignature } from '#workflows/modules/signature/signature.ts';
import { bidderAtEnd, contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { signatories } from '#workflows/project/audiences.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { each, eachAbout } from '#workflows/project/readings.ts';
import { answerers, askers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { contractors } from './contracting.ts';
import { draftOf, openDraft, versionOf, withDraft } from './draft.ts';
import {
  effectAnnounced,
  effectFacts,
  endOfTalksAnnounced,
  endOfTalksFacts,
  endOfTalksLetters,
  endTalks,
  hasReserve,
  takeEffect,
} from './end-of-talks.ts';
import { otherText } from './other-text.ts';
import { termsSheets } from './terms-sheets.ts';

export const refusalReasons = ['price', 'ip', 'authority', 'legal', 'other'] as const;

/**
 * S3.10: n of n on the frozen text, by different persons. In force with the last signature; lapsed when a side stays silent
 * after a second notice, unless another university stands in reserve for the one that was silent.
 */
export const signContract = defineStep({
  name: 'sign-contract',
  code: 'S3.10',
  stage: 'contract',
  since: 1,
  access: { known: [parties, bidderAtEnd], read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft?.frozen || draft.impasse) return [];
    const about = { fen: draft.terms?.priceFen ?? 0, document: draft.frozen };
    return unsigned(signingOf(project), { subject: `text-${draft.round}`, due: workingDays(15), about });
  },
  beside: (project, { subject }) => [...(draftOf(project).onPaper ? eachAbout(subject, 'sign-contract') : []), ...each('freeze-text')],
  compares: (project) => termsSheets(project),
  begins: (project) => ({ sign: { text: draftOf(project).frozen } }),
  binds: (_project, { about }) => Number(about?.['fen'] ?? 0),
  outcomes: {
    sign: { form: signatureOfText, legal: true },
    ...paperOutcomes,
    refuse: {
      form: z.strictObject({ reasonClass: z.enum(refusalReasons), reason: prose(10, 2000) }),
      grounds: 'reason',
      legal: true,
      negative: true,
    },
  },
  facts: {
    'contract-signed': z.strictObject({ side: Id, document: Sha256 }),
    'signature-refused': z.strictObject({ side: Id, reasonClass: z.enum(refusalReasons) }),
    'signature-lapsed': z.strictObject({ side: Id }),
    ...signatureFacts,
    ...effectFacts,
    ...endOfTalksFacts,
  },
  announces: {
    'signature-refused': (project) => [...answerers(project, 'uni.research'), ...askers(project)],
    'signature-lapsed': (project) => [...answerers(project, 'uni.research'), ...askers(project)],
    'signature-void': (project) => [...answerers(project, 'uni.research'), ...askers(project)],
    ...effectAnnounced,
    ...endOfTalksAnnounced,
  },
  letters: endOfTalksLetters,
  rules: textSignatureRules,
  breaks: (_project, act) => brokenByTextSignature(act),
  refuses: (project, act) =>
    act.outcome === 'sign' ? otherText({ ...draftOf(project), round: versionOf(draftOf(project)) }, act.input.text) : undefined,
  apply: (project, act, opening) => {
    const draft = draftOf(project);
    const side = signingParty(opening);
    if (act.outcome === 'refuse') {
      return {
        state: withDraft(project, { ...draft, impasse: { cause: 'signature', by: side } }),
        facts: [{ type: 'signature-refused', side, reasonClass: act.input.reasonClass }],
      };
    }
    const { came, signatures, isComplete, lost } = withSignature(signingOf(project), side, act);
    const state = withDraft(project, { ...draft, ...signatures });
    if (came !== 'signed') return { state, facts: [paperFact(came, side)] };
    const facts = [{ type: 'contract-signed', side, document: draft.frozen ?? '' } as const, ...voidSignatures(lost)];
    if (!isComplete) return { state, facts };
    const effective = takeEffect(state, act.at);
    return { ...effective, facts: [...facts, ...(effective.facts ?? [])] };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, opening, at) => {
      if (confirmsPaper(opening)) return { state: project };
      const silent = partyNamed(project, opening.seat);
      if (silent.part !== 'university' || !hasReserve(project)) return endTalks(project, silent, 'silence', at);
      return {
        state: withDraft(project, { ...draftOf(project), impasse: { cause: 'signature', by: silent.id } }),
        facts: [{ type: 'signature-lapsed', side: silent.id } as const],
      };
    },
  },
});

const signingOf = (project: Project) => ({ ...draftOf(project), signatories: signatories(project, contractors(project)) });
