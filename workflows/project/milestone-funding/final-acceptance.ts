import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { achievedBp } from '#workflows/domain/proportional.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { type Refusal, refuse } from '#workflows/engine/refusal.ts';
import { enterprise, person } from '#workflows/project/audiences.ts';
import { awardOf, contractOf } from '#workflows/project/contract/contracting.ts';
import { ConflictType } from '#workflows/project/demand-intake/panel.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { outcomeBandsOf } from '#workflows/project/terms.ts';
import { claimFigures } from './claim-figures.ts';
import { type FinalAcceptance, type PanelVote, sittingOf, standingConclusion, vacant, withFunding } from './milestone-funding.ts';
import { coverage } from './milestone-report.ts';
import { finalClaim } from './subsidy-claim.ts';

const vote = z.strictObject({
  achieved: z.array(z.strictObject({ indicator: Id, achievedBp: BasisPoints })).max(20),
  opinion: prose(50, 5000),
});
const weighed = (project: Project, achieved: readonly { indicator: string; achievedBp: number }[]) =>
  achievedBp(
    awardOf(project).indicators.map(({ id, weightBp }) => ({
      weightBp,
      achievedBp: achieved.find(({ indicator }) => indicator === id)?.achievedBp ?? 0,
    })),
  );

/**
 * S4.31: each of the panel, and the enterprise as the user, says how far each indicator was met and what
 * follows. A conflict declared now empties the expert's place, and another is named.
 */
export const finalAcceptance = defineStep({
  name: 'final-acceptance',
  code: 'S4.31',
  stage: 'milestone-funding',
  opens: (project) => {
    const { final } = project.funding;
    if (!final.panel || final.applied.length < 2 || standingConclusion(project)) return [];
    const sitting = sittingOf(project);
    const results = ['pass', 'conclude', ...(final.round === 1 ? ['rectify'] : [])];
    const offers = [...results, 'declare-conflict'];
    const seats = [
      ...final.panel.flatMap((id, index) => (id === vacant ? [] : [{ seat: `expert-${index + 1}`, for: person('expert', id), offers }])),
      { seat: 'enterprise', for: enterprise(project, 'ent.rdlead'), offers: results },
    ];
    const about = { indicators: awardOf(project).indicators.length, fen: contractOf(project).priceFen, round: final.round };
    return seats
      .filter(({ seat }) => !votesOf(final, sitting).some((cast) => cast.seat === seat))
      .map((place) => ({ ...place, subject: `sitting-${sitting}`, due: workingDays(20), about }));
  },
  outcomes: {
    pass: { form: vote },
    conclude: { form: vote, negative: true },
    rectify: { form: vote, negative: true },
    'declare-conflict': { form: z.strictObject({ type: ConflictType, facts: prose(10, 2000) }), negative: true },
  },
  refuses: (project, act, { seat }) => {
    if (act.outcome === 'declare-conflict') return undefined;
    const { outcome, input, actor } = act;
    const { enterprise: user, university, funder } = project.parties;
    if (seat !== 'enterprise' && [user, university, funder].includes(actor.organisation)) return refuse('CONFLICT_OF_INTEREST');
    const gap = coverage(
      awardOf(project).indicators.map(({ id }) => id),
      input.achieved,
    );
    return gap ?? (outcome === 'rectify' ? undefined : contradiction(project, outcome, weighed(project, input.achieved)));
  },
  apply: (project, act, { seat = '' }) => {
    const { final } = project.funding;
    if (act.outcome === 'declare-conflict') {
      const { person: expert } = act.actor;
      const panel = (final.panel ?? []).map((id) => (id === expert ? vacant : id));
      return {
        state: withFunding(project, { final: { ...final, panel, conflicted: [...(final.conflicted ?? []), expert] } }),
        facts: [{ type: 'conflict-declared', expert, conflict: act.input.type }],
      };
    }
    const { outcome, input, at } = act;
    const sitting = sittingOf(project);
    const cast: PanelVote = { seat, sitting, result: outcome, achievedBp: weighed(project, input.achieved) };
    const voted = { ...final, votes: [...final.votes, cast] };
    const facts = [{ type: 'final-acceptance-voted', seat, result: outcome, achievedBp: cast.achievedBp }];
    const all = votesOf(voted, sitting).length === (final.panel?.length ?? 0) + 1;
    const decided = all ? conclude(project, voted, at) : { state: withFunding(project, { final: voted }) };
    return { ...decided, facts: [...facts, ...(decided.facts ?? [])] };
  },
});

const votesOf = ({ votes }: FinalAcceptance, sitting: number) => votes.filter((cast) => cast.sitting === sitting);

/** A result must be the one that the programme's bands give, and lead to something that can be done. */
function contradiction(project: Project, outcome: 'pass' | 'conclude', given: number): Refusal | undefined {
  const { passBp, concludedBp } = outcomeBandsOf(project.terms);
  if (outcome === 'pass' && given < passBp) return refuse('BELOW_POLICY_FLOOR', { expected: passBp, given });
  if (outcome === 'conclude' && given >= passBp) return refuse('ABOVE_POLICY_LIMIT', { expected: passBp - 1, given });
  if (given < concludedBp) return refuse('BELOW_POLICY_FLOOR', { expected: concludedBp, given });
  const demandFen = project.contracting.taskBook ? claimFigures(project, finalClaim(project), 0, given).demandFen : 0;
  return demandFen > 0 ? refuse('PREREQUISITE_MISSING', { missing: ['clawback'], demandFen }) : undefined;
}

const order: readonly PanelVote['result'][] = ['rectify', 'conclude', 'pass'];

/**
 * The panel's middle vote, worst to best: for an odd panel it is the majority's wherever there is one. The enterprise's
 * own vote is heard and recorded, but it is a party and does not count.
 */
function conclude(project: Project, final: FinalAcceptance, at: Instant): Change<Project> {
  const panel = votesOf(final, sittingOf(project)).filter(({ seat }) => seat !== 'enterprise');
  const ranked = panel.sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result) || a.achievedBp - b.achievedBp);
  const middle = ranked[(ranked.length - 1) / 2];
  if (!middle) throw new Error('a panel without votes');
  if (middle.result === 'rectify') {
    return { state: withFunding(project, { final: { ...final, round: 2, applied: [] } }), facts: [{ type: 'final-rectification-asked' }] };
  }
  const result = middle.result === 'pass' ? 'passed' : 'concluded';
  const conclusion = { result, achievedBp: middle.achievedBp, at } as const;
  return {
    state: withFunding(project, { final, conclusion, concludedIn: sittingOf(project) }),
    facts: [{ type: 'project-concluded', result, achievedBp: middle.achievedBp }],
  };
}
