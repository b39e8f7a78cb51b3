import { z } from 'zod';
import { DealFen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Books, Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { agreement, both, type Line, sum } from '#workflows/project/agreed-text.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { amendments, each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { accountOfEnd } from './account.ts';
import { causeNames } from './cause-names.ts';
import { awaitsElection } from './elect-route.ts';
import { allParties } from './readers.ts';
import { informed } from './recipients.ts';
import { settle, settleFacts } from './settle.ts';
import { settlementFigures } from './sheets.ts';
import {
  figuresOf,
  proposalOf,
  type SettlementTalks,
  signatoryOf,
  signatoryParties,
  talksOf,
  terminationOf,
  withTermination,
} from './termination.ts';

export const lines = ['accepted', 'work', 'retention', 'deposit', 'damages', 'loss', 'subsidy'] as const;
const hasSpoken = ({ agreed, silent, contested }: SettlementTalks, seat: string) =>
  agreed.includes(seat) || silent.includes(seat) || seat in contested;
/** There is a settlement to agree on. */
export const isUnsettled = (project: Project) => {
  const { talks, settled } = terminationOf(project);
  return talks !== undefined && !settled && !awaitsElection(project);
};
export const allHaveSpoken = (project: Project) => signatoryParties(project).every(({ id }) => hasSpoken(talksOf(project), id));

/**
 * S4.24: every party agrees to the settlement, or contests a line with the sum that it holds right. Who is silent, also after a second
 * notice, has contested nothing; the sum is private money, and public money is claimed back by the approver alone.
 */
export const agreeSettlement = defineStep({
  name: 'agree-settlement',
  code: 'S4.24',
  stage: 'milestone-funding',
  clock: 'law',
  since: 1,
  outlives: true,
  access: allParties,
  opens: (project) => {
    if (!isUnsettled(project)) return [];
    const talks = talksOf(project);
    const about = { round: talks.round, cause: proposalOf(project).cause };
    return signatoryParties(project)
      .filter(({ id }) => !hasSpoken(talks, id))
      .map((party) => ({ subject: `settlement-${talks.round}`, seat: party.id, for: signatoryOf(party), due: workingDays(15), about }));
  },
  beside: (project) => [...each('verify-settlement', 'mediate-settlement', 'propose-termination', 'freeze-text'), ...amendments(project)],
  compares: (project) => [settlementFigures(project)],
  // each side to the balance between them, the funder to what of the subsidy stays
  binds: (project, { seat }) => {
    const { payFen, refundFen, subsidyFen } = accountOfEnd(project, proposalOf(project), figuresOf(project));
    return partyNamed(project, seat).part === 'funder' ? subsidyFen : Math.max(payFen, refundFen);
  },
  composes: (project, _form, _subject, seat) => {
    if (!isUnsettled(project) || seat === undefined) return undefined;
    const { cause } = proposalOf(project);
    const { payFen, refundFen, subsidyFen } = accountOfEnd(project, proposalOf(project), figuresOf(project));
    const party = partyNamed(project, seat).organisation;
    return agreement({
      recordedBy: { step: 'agree-settlement', outcome: 'agree' },
      project,
      persons: [],
      organisations: [party],
      lines: (named) => [
        [both('同意方', 'Agreed by'), named(party)],
        [both('结算轮次', 'Round'), both(`第 ${talksOf(project).round} 轮`, `${talksOf(project).round}`)],
        [both('解除事由', 'Cause of the end'), both(causeNames.zh[cause], causeNames.en[cause])],
        [both('企业应付', 'Enterprise pays'), sum(payFen)],
        [both('高校应退', 'University refunds'), sum(refundFen)],
        ...(project.contracting.taskBook ? [[both('可保留的补助', 'Subsidy that stays'), sum(subsidyFen)] satisfies Line] : []),
      ],
    });
  },
  outcomes: {
    agree: { form: z.strictObject({ note: optionalProse(2000) }), composed: agreedTexts, legal: true },
    contest: {
      form: z.strictObject({
        line: z.enum(lines),
        payer: z.enum(['enterprise', 'university']),
        ownFen: DealFen,
        reasons: prose(20, 5000),
      }),
      grounds: 'reasons',
      negative: true,
    },
  },
  facts: {
    'settlement-answered': z.strictObject({ party: Id, answer: z.enum(['agree', 'contest', 'silence']) }),
    ...settleFacts,
  },
  announces: { 'settlement-fixed': informed },
  apply: (project, act, { seat = '' }, books) => {
    const talks = talksOf(project);
    const fact = { type: 'settlement-answered', party: seat, answer: act.outcome } as const;
    if (act.outcome === 'agree') return answered(project, { ...talks, agreed: [...talks.agreed, seat] }, fact, act.at, books);
    const { payer, ownFen } = act.input;
    const contested = { ...talks.contested, [seat]: payer === 'enterprise' ? ownFen : -ownFen };
    return answered(project, { ...talks, contested }, fact, act.at, books);
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { seat = '' }, at, books) => {
      const talks = talksOf(project);
      const fact = { type: 'settlement-answered', party: seat, answer: 'silence' } as const;
      return answered(project, { ...talks, silent: [...talks.silent, seat] }, fact, at, books);
    },
  },
});

type Answered = { readonly type: 'settlement-answered'; readonly party: string; readonly answer: 'agree' | 'contest' | 'silence' };
function answered(
  project: Project,
  talks: SettlementTalks,
  fact: Answered,
  at: Instant,
  books: Books,
): Change<Project, Answered | FactOf<typeof settleFacts>> {
  const next = withTermination(project, { talks });
  if (!allHaveSpoken(next) || Object.keys(talks.contested).length > 0) return { state: next, facts: [fact] };
  const fixed = settle(next, at, books);
  return { ...fixed, facts: [fact, ...(fixed.facts ?? [])] };
}
