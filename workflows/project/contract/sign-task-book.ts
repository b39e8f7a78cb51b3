import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { subsidyPlan } from '#workflows/domain/subsidy.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
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
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { signatories } from '#workflows/project/audiences.ts';
import { aMilestone } from '#workflows/project/nameable.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, hasEnded, type Project } from '#workflows/project/state.ts';
import { contractOf, taskBookParties, withContracting } from './contracting.ts';
import { otherText } from './other-text.ts';
import { bookRules, brokenByBook, taskBookForm } from './task-book-form.ts';
import { composedTexts } from './text/contract-text.ts';
import { taskBookText } from './text/task-book-text.ts';

const lapsed = { 'earmark-lapsed': z.strictObject({ cause: z.enum(['refused', 'silence']), by: Id }) };

/** S3.16: the funder's proposal makes the text; funder, enterprise and university sign its hash. Refused or late: no subsidy. */
export const signTaskBook = defineStep({
  name: 'sign-task-book',
  code: 'S3.16',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    const { contract, taskBook, taskBookDraft, earmarkLapsed } = project.contracting;
    const earmark = project.intake.listing?.earmark;
    if (!contract || !earmark || taskBook || earmarkLapsed || hasEnded(project)) return [];
    const about = { fen: taskBookDraft?.maxGrantFen ?? earmark.capFen, ...(taskBookDraft ? { document: taskBookDraft.document } : {}) };
    const offers = taskBookDraft ? ['sign', 'refuse'] : ['propose', 'refuse'];
    return unsigned(signingOf(project), { subject: 'task-book', due: workingDays(15), about, offers });
  },
  beside: ({ contracting: { taskBookDraft } }) => [
    ...(taskBookDraft?.onPaper ? each('sign-task-book') : []),
    ...(taskBookDraft ? [{ steps: [], hashes: [taskBookDraft.document] }] : []),
    ...each('freeze-text', 'record-registration'),
  ],
  composes: taskBookText,
  names: { claimAfter: aMilestone },
  begins: (project) => ({ propose: usualBook(project), sign: { text: project.contracting.taskBookDraft?.document } }),
  binds: (_project, { about }) => Number(about?.['fen'] ?? 0),
  outcomes: {
    propose: { form: taskBookForm, composed: composedTexts },
    sign: { form: signatureOfText, legal: true },
    ...paperOutcomes,
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), legal: true, negative: true },
  },
  facts: {
    'task-book-proposed': z.strictObject({ maxGrantFen: Fen, document: Sha256 }),
    'task-book-signed': z.strictObject({ side: Id, document: Sha256 }),
    'task-book-effective': z.strictObject({ maxGrantFen: Fen }),
    ...signatureFacts,
    ...lapsed,
  },
  rules: [...bookRules, ...textSignatureRules],
  breaks: (project, act) => (act.outcome === 'propose' ? brokenByBook(project, act.input) : brokenByTextSignature(act)),
  refuses: (project, act) => {
    if (act.outcome !== 'sign') return undefined;
    const frozen = project.contracting.taskBookDraft?.document;
    return otherText({ round: 1, ...(frozen ? { frozen } : {}) }, act.input.text);
  },
  apply: (project, act, opening) => {
    const { taskBookDraft } = project.contracting;
    if (act.outcome === 'refuse') return lapse(project, 'refused', opening.seat ?? 'funder');
    if (act.outcome === 'propose') {
      const { maxGrantFen, rateBp, capFen, claimAfter } = act.input;
      const draft = {
        maxGrantFen,
        rateBp,
        capFen,
        claimAfter,
        ...project.terms.subsidy,
        priceFen: contractOf(project).priceFen,
        document: act.document,
        signed: {},
      };
      return {
        state: withContracting(project, { taskBookDraft: draft }),
        facts: [{ type: 'task-book-proposed', maxGrantFen, document: act.document }],
      };
    }
    if (!taskBookDraft) throw new Error('signed before it was proposed');
    const { signed: _signed, onPaper: _onPaper, signedUntil: _until, ...book } = taskBookDraft;
    const side = signingParty(opening);
    const { came, signatures, isComplete, lost } = withSignature(signingOf(project), side, act);
    const waiting = withContracting(project, { taskBookDraft: { ...book, ...signatures } });
    if (came !== 'signed') return { state: waiting, facts: [paperFact(came, side)] };
    const facts = [{ type: 'task-book-signed', side, document: book.document } as const, ...voidSignatures(lost)];
    if (!isComplete) return { state: waiting, facts };
    const { taskBookDraft: _done, ...rest } = project.contracting;
    return {
      state: { ...project, contracting: { ...rest, taskBook: { ...book, signedAt: act.at } } },
      facts: [...facts, { type: 'task-book-effective', maxGrantFen: book.maxGrantFen }],
    };
  },
  silence: {
    secondNotice: workingDays(15),
    then: (project, opening) => (confirmsPaper(opening) ? { state: project } : lapse(project, 'silence', opening.seat ?? 'funder')),
  },
});

/** Until it is proposed, one funder is asked for it. */
const signingOf = (project: Project) => {
  const { taskBookDraft } = project.contracting;
  return {
    signed: {},
    ...taskBookDraft,
    signatories: signatories(project, taskBookDraft ? taskBookParties(project) : partiesOf(project, 'funder').slice(0, 1)),
  };
};

const lapse = (project: Project, cause: 'refused' | 'silence', by: string): Change<Project, FactOf<typeof lapsed>> => ({
  state: withContracting(project, { earmarkLapsed: true }),
  facts: [{ type: 'earmark-lapsed', cause, by }],
});

/** What the listing has earmarked, claimed after the first milestones. */
function usualBook(project: Project) {
  const { rateBp, capFen } = project.intake.listing?.earmark ?? {};
  const { subsidy } = project.terms;
  const { priceFen, tranches } = contractOf(project);
  const grant = rateBp === undefined || capFen === undefined ? undefined : subsidyPlan({ ...subsidy, basisFen: priceFen, rateBp, capFen });
  const claimAfter = tranches.slice(0, subsidy.weightsBp.length - 1).map(({ milestone }) => milestone);
  return { maxGrantFen: grant?.grantFen, rateBp, capFen, claimAfter };
}
