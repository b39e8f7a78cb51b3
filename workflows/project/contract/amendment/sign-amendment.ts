import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { Count, type FactOf } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
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
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { signatories } from '#workflows/project/audiences.ts';
import { contractOf, withContracting } from '#workflows/project/contract/contracting.ts';
import { otherText } from '#workflows/project/contract/other-text.ts';
import { priceFormAnnounced, priceFormFacts, priceFormOfUnregistered } from '#workflows/project/contract/price-form.ts';
import { withFunding } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { amenders, withoutAmending } from './amendment.ts';
import { effectSheets } from './effect-sheets.ts';
import { isCurrent } from './propose-amendment.ts';

const amendedFacts = {
  'contract-amended': z.strictObject({ n: Count, priceFen: Fen, document: Sha256 }),
  'registration-change-due': z.strictObject({ priceFen: Fen }),
  'grant-lowered': z.strictObject({ maxGrantFen: Fen }),
  ...priceFormFacts,
};
const voidFacts = { 'amendment-void': z.strictObject({ n: Count, by: Id, cause: z.enum(['refused', 'silence']) }) };
const informed = (project: Project) => [
  ...answerers(project, 'uni.research', 'uni.finance'),
  ...askersAndFunder(project),
  ...managers(project),
];

/** S3.17: n of n on the amendment's text, the effect beside it. One refusal or one silence, and it is void: the contract stands as it was. */
export const signAmendment = defineStep({
  name: 'sign-amendment',
  code: 'S3.17',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    const { amending } = project.contracting;
    if (!amending || project.phase !== 'executing' || !isCurrent(project)) return [];
    const about = { n: amending.n, fen: amending.effect.priceFen, document: amending.document };
    return unsigned(signingOf(project), {
      subject: `amendment-${amending.n}-${amending.document.slice(0, 8)}`,
      due: workingDays(10),
      about,
    });
  },
  beside: ({ contracting: { amending } }, { subject }) => [
    ...(amending?.onPaper ? eachAbout(subject, 'sign-amendment') : []),
    { steps: [], hashes: [amending?.document ?? ''] },
  ],
  compares: effectSheets,
  begins: ({ contracting: { amending } }) => ({ sign: { text: amending?.document } }),
  binds: (_project, { about }) => Number(about?.['fen'] ?? 0),
  outcomes: {
    sign: { form: signatureOfText, legal: true },
    ...paperOutcomes,
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', legal: true, negative: true },
  },
  facts: { 'amendment-signed': z.strictObject({ n: Count, side: Id, document: Sha256 }), ...amendedFacts, ...voidFacts, ...signatureFacts },
  announces: { 'contract-amended': informed, 'amendment-void': informed, 'signature-void': informed, ...priceFormAnnounced },
  rules: textSignatureRules,
  breaks: (_project, act) => brokenByTextSignature(act),
  refuses: (project, act) =>
    act.outcome === 'sign' ? otherText({ round: amendingOf(project).n, frozen: amendingOf(project).document }, act.input.text) : undefined,
  apply: (project, act, opening) => {
    const side = signingParty(opening);
    if (act.outcome === 'refuse') return voided(project, side, 'refused');
    const amending = amendingOf(project);
    const { n, document } = amending;
    const { came, signatures, isComplete, lost } = withSignature(signingOf(project), side, act);
    const waiting = withContracting(project, { amending: { ...amending, ...signatures } });
    if (came !== 'signed') return { state: waiting, facts: [paperFact(came, side)] };
    const facts = [{ type: 'amendment-signed', n, side, document } as const, ...voidSignatures(lost)];
    if (!isComplete) return { state: waiting, facts };
    const amended = inForce(project, act.at);
    return { ...amended, facts: [...facts, ...(amended.facts ?? [])] };
  },
  silence: {
    then: (project, opening) => (confirmsPaper(opening) ? { state: project } : voided(project, signingParty(opening), 'silence')),
  },
});

function amendingOf({ contracting: { amending } }: Project) {
  if (!amending) throw new Error('no amendment to sign');
  return amending;
}
const signingOf = (project: Project) => ({ ...amendingOf(project), signatories: signatories(project, amenders(project)) });
const voided = (project: Project, by: string, cause: 'refused' | 'silence'): Change<Project, FactOf<typeof voidFacts>> => ({
  state: withoutAmending(project),
  facts: [{ type: 'amendment-void', n: amendingOf(project).n, by, cause }],
});

/** The amended terms are the contract's; what rests on them follows. */
function inForce(project: Project, at: Instant): Change<Project, FactOf<typeof amendedFacts>> {
  const { n, document, changes, effect, before } = amendingOf(project);
  const { priceFen, tranches, instalments, registration: state, maxGrantFen } = effect;
  const { amendments = [], registration, taskBook, targets = {} } = project.contracting;
  const contract = { ...contractOf(project), priceFen, tranches, ...(instalments ? { instalments } : {}) };
  const amended = withoutAmending(project, {
    contract,
    amendments: [...amendments, { n, document, before, at }],
    targets: { ...targets, ...Object.fromEntries((changes.targets ?? []).map(({ indicator, ...target }) => [indicator, target])) },
    ...(registration && state ? { registration: { ...registration, state } } : {}),
    ...(taskBook && maxGrantFen !== undefined ? { taskBook: { ...taskBook, maxGrantFen } } : {}),
  });
  const moved = (changes.dates ?? []).map(({ milestone }) => milestone);
  const milestones = project.funding.milestones.map(({ dueOn, ...milestone }) =>
    dueOn === undefined || moved.includes(milestone.n) ? milestone : { ...milestone, dueOn },
  );
  const priceForm = priceFen === contractOf(project).priceFen ? [] : priceFormOfUnregistered(amended);
  return {
    state: withFunding(amended, { milestones }),
    facts: [
      { type: 'contract-amended', n, priceFen, document },
      ...priceForm,
      ...(state ? [{ type: 'registration-change-due', priceFen } as const] : []),
      ...(maxGrantFen === undefined ? [] : [{ type: 'grant-lowered', maxGrantFen } as const]),
    ],
  };
}
