import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { inLetter } from '#workflows/engine/announce.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
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
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { signatories, university } from '#workflows/project/audiences.ts';
import { otherText } from '#workflows/project/contract/other-text.ts';
import { theParty } from '#workflows/project/parties.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { askers, inventors } from '#workflows/project/recipients.ts';
import { withoutEnding } from '#workflows/project/result-transfer/ending.ts';
import { isTransferring, withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type ProposedUse, usingParties, withoutUse } from './own-use.ts';

const concerned = (project: Project) => [...inventors(project), university(project, 'uni.tto'), ...askers(project)];
const signingOf = (project: Project, use: ProposedUse) => ({ ...use, signatories: signatories(project, usingParties(project)) });

/**
 * Both sign the joint use (L1, E14). The enterprise has the result by the accepted milestones: with the second signature its years
 * begin. Refused, or not signed after a second notice, the mode of transfer is chosen instead.
 */
export const agreeUse = defineStep({
  name: 'agree-use',
  code: 'S5.33',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    const { use } = project.transfer;
    if (!use || !isTransferring(project)) return [];
    const { n, rateBp, years, document } = use;
    return unsigned(signingOf(project, use), { subject: `use-${n}`, due: workingDays(15), about: { rateBp, years, document } });
  },
  beside: ({ transfer: { use } }, { subject }) => [
    ...(use?.onPaper ? eachAbout(subject, 'agree-use') : []),
    { steps: [], hashes: [use?.document ?? ''] },
  ],
  // a part of profits to come is no sum: any letter in force covers it
  binds: () => 0,
  begins: ({ transfer: { use } }) => ({ sign: { text: use?.document } }),
  outcomes: {
    sign: { form: signatureOfText, legal: true },
    ...paperOutcomes,
    refuse: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: {
    'use-signed-by': z.strictObject({ by: Id }),
    'use-agreed': z.strictObject({ rateBp: BasisPoints, years: Count }),
    'use-refused': z.strictObject({ by: Id }),
    'use-lapsed': noDetails,
    ...signatureFacts,
  },
  announces: {
    'use-agreed': (project) => [...inLetter({ type: 'in-use' }, inventors(project)), university(project, 'uni.tto'), ...askers(project)],
    'use-refused': concerned,
    'use-lapsed': concerned,
    'signature-void': concerned,
  },
  letters: { 'in-use': noDetails },
  rules: textSignatureRules,
  breaks: (_project, act) => brokenByTextSignature(act),
  refuses: ({ transfer: { use } }, act) =>
    act.outcome === 'sign' ? otherText({ round: use?.n ?? 0, ...(use ? { frozen: use.document } : {}) }, act.input.text) : undefined,
  apply: (project, act, opening) => {
    const { outcome, at } = act;
    const by = signingParty(opening);
    const { use, disclosure } = project.transfer;
    if (outcome === 'refuse' || !use || !disclosure) return { state: withoutUse(project), facts: [{ type: 'use-refused', by }] };
    const { came, signatures, isComplete, lost } = withSignature(signingOf(project, use), by, act);
    const waiting = withTransfer(project, { use: { ...use, ...signatures } });
    if (came !== 'signed') return { state: waiting, facts: [paperFact(came, by)] };
    const facts = [{ type: 'use-signed-by', by } as const, ...voidSignatures(lost)];
    if (!isComplete) return { state: waiting, facts };
    const { rateBp, years, termYears, document } = use;
    const deal = {
      mode: 'joint-use',
      terms: { kind: 'profit', rateBp, years, termYears },
      transferee: theParty(project, 'enterprise').organisation,
      inventors: disclosure.inventors,
      document,
      signedAt: at,
    } as const;
    return {
      state: { ...withTransfer(withoutUse(withoutEnding(project)), { deal, handedOverAt: at }), phase: 'sharing' },
      facts: [...facts, { type: 'use-agreed', rateBp, years } as const],
    };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, opening) =>
      confirmsPaper(opening) ? { state: project } : { state: withoutUse(project), facts: [{ type: 'use-lapsed' }] },
  },
});
