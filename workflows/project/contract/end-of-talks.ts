import { z } from 'zod';
import { currency, Fen } from '#workflows/domain/money.ts';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { type Announcement, inLetter } from '#workflows/engine/announce.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { type FactOf, noDetails } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { bondFacts, settleBond } from '#workflows/project/demand-intake/bond.ts';
import { organisationOf, type Party, withoutPart } from '#workflows/project/parties.ts';
import { awardNextReserve, nextReserve, type reserveFacts } from '#workflows/project/proposal/reserve.ts';
import { eligibleBidders, inState, type Proposal, proposalOf, withoutSelection } from '#workflows/project/proposal/selection.ts';
import { answerers, askersAndFunder, bidders, managers } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { awardOf, type ContractTranche, withContracting } from './contracting.ts';
import { draftOf, freshDraft } from './draft.ts';
import { paymentPlan } from './payment-plan.ts';

export const effectFacts = { 'contract-effective': z.strictObject({ priceFen: Fen, document: Sha256 }), ...bondFacts };
export const endOfTalksFacts = {
  /** `by`: the party that bears it, or `neither`. */
  'not-contracted': z.strictObject({ by: Id, cause: z.enum(['silence', 'closed']) }),
  ...bondFacts,
};

export const effectAnnounced = {
  'contract-effective': (project: Project) => [
    ...answerers(project, 'uni.research', 'uni.tto', 'uni.finance', 'uni.signatory'),
    ...askersAndFunder(project),
    enterprise(project, 'ent.finance'),
    ...managers(project),
  ],
};
/** To universities that answered and were not awarded: that, and by whom, is between the others. */
export const endOfTalksLetters = { 'no-contract': noDetails };
export const endOfTalksAnnounced = {
  'not-contracted': (project: Project): Announcement<typeof endOfTalksLetters>[] => [
    ...inLetter({ type: 'no-contract' }, bidders(...othersWhoAnswered(project))),
    ...answerers(project, 'uni.research', 'uni.signatory'),
    ...askersAndFunder(project),
    ...managers(project),
  ],
};

/** The last signature: the contract with its tranches is in force, and the bond goes back whole. */
export function takeEffect(project: Project, at: Instant): Change<Project, FactOf<typeof effectFacts>> {
  const { terms, frozen } = draftOf(project);
  if (!terms || !frozen) throw new Error('signed without terms or text');
  const { milestones } = awardOf(project);
  const { weightsBp: _weights, plan: _plan, ...agreed } = terms;
  const planned = paymentPlan(terms);
  const tranches = planned.tranches.map((tranche, index): ContractTranche => {
    const milestone = milestones[index];
    if (!milestone) throw new Error('more tranches than milestones');
    return { milestone: milestone.n, dueOn: milestone.dueOn, indicators: milestone.indicators, ...tranche };
  });
  const instalments = planned.instalments.length > 0 ? { instalments: planned.instalments } : {};
  const contract = { currency, ...agreed, tranches, ...instalments, document: frozen, effectiveAt: at };
  const bond = settleBond({ ...withContracting(project, { contract }), phase: 'executing' }, 'contract-effective', [], at);
  return { ...bond, facts: [{ type: 'contract-effective', priceFen: terms.priceFen, document: frozen }, ...bond.facts] };
}

const othersWhoAnswered = (project: Project): Proposal[] =>
  inState(project, 'eligible', 'declined').filter(({ id }) => id !== organisationOf(project, 'university'));

/** No contract: the enterprise loses its bond only where it was the one that would not or did not go on. The other bidders get a notice. */
export function endTalks(
  project: Project,
  blamed: Party | undefined,
  cause: 'silence' | 'closed',
  at: Instant,
): Change<Project, FactOf<typeof endOfTalksFacts>> {
  const bond = settleBond({ ...project, phase: 'notContracted' }, bondCauseOf(blamed), eligibleBidders(project), at);
  return {
    ...bond,
    facts: [{ type: 'not-contracted', by: blamed?.id ?? 'neither', cause }, ...bond.facts],
  };
}

function bondCauseOf(blamed: Party | undefined) {
  if (blamed?.part === 'enterprise') return 'enterprise-refused';
  return blamed?.part === 'university' ? 'university-refused' : 'talks-failed';
}

/** Whether the next in reserve can stand in for the awarded. */
export function hasReserve(project: Project): boolean {
  const { proposal } = awardOf(project);
  return proposalOf(project, proposal) !== undefined && nextReserve(project, proposal).proposal !== undefined;
}

/** The award goes to the next in reserve; the bond stays for the contract with it, whose rounds count on. */
export function handOver(project: Project): Change<Project, FactOf<typeof reserveFacts>> {
  const { proposal } = awardOf(project);
  const contracting = { draft: freshDraft(draftOf(project).round + 1) };
  return awardNextReserve(withoutSelection({ ...withoutPart(project, 'university'), phase: 'evaluating', contracting }, 'award'), proposal);
}
