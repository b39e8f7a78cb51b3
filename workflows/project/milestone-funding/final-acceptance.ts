import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { achievement, shownBp } from '#workflows/domain/proportional.ts';
import { Subject } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';
import { vacated } from '#workflows/modules/panel/places.ts';
import { hasVoted, seatsOf } from '#workflows/modules/panel/votes.ts';
import { afterSitting, office, parties } from '#workflows/project/access/readers.ts';
import { enterprise, person, platform } from '#workflows/project/audiences.ts';
import { awardOf } from '#workflows/project/contract/contracting.ts';
import { anIndicator } from '#workflows/project/nameable.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import { allReports, each, newest } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { bandRules, brokenByBand, conclude, conclusionFacts, withVote } from './conclusion.ts';
import { conditionsSheet } from './conditions.ts';
import { awaitsAudit } from './final-audit.ts';
import { measuredSheet } from './measured.ts';
import { isCalled, sittingOf, standingConclusion, withFunding } from './milestone-funding.ts';
import { brokenByCoverage, coverageRules } from './milestone-report.ts';
import { studentsSheet } from './students.ts';
import { testedSheet } from './test/tests.ts';

const vote = z.strictObject({
  achieved: z.array(z.strictObject({ indicator: Id, achievedBp: BasisPoints })).max(20),
  opinion: prose(50, 5000),
});
type Achieved = readonly { readonly indicator: string; readonly achievedBp: number }[];
const weighed = (project: Project, achieved: Achieved) =>
  achievement(
    awardOf(project).indicators.map(({ id, weightBp }) => ({
      weightBp,
      achievedBp: achieved.find(({ indicator }) => indicator === id)?.achievedBp ?? 0,
    })),
  );

/** Every indicator is judged once, and the result is the one that they make together. */
function brokenByVote(project: Project, outcome: 'pass' | 'conclude' | 'fail' | 'rectify', achieved: Achieved) {
  const expected = awardOf(project).indicators.map(({ id }) => id);
  const gaps = brokenByCoverage('achieved', expected, achieved);
  return gaps.length > 0 || outcome === 'rectify' ? gaps : brokenByBand(project, outcome, weighed(project, achieved));
}

/**
 * S4.31: each of the panel, and the enterprise as the user, says how far each indicator was met and what
 * follows. A conflict declared now empties the expert's place, and another is named. An expert's silence is escalated; the
 * enterprise, whose vote does not count, cannot hold the conclusion up by it.
 */
export const finalAcceptance = defineStep({
  name: 'final-acceptance',
  code: 'S4.31',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: { known: [office, afterSitting], asked: parties, read: [office, afterSitting], actor: 'hidden', figures: [office, afterSitting] },
  opens: (project) => {
    const { final } = project.funding;
    if (!final.panel || !isCalled(final) || standingConclusion(project) || awaitsAudit(project)) return [];
    const sitting = sittingOf(project);
    const results = ['pass', 'conclude', 'fail', ...(final.round === 1 ? ['rectify'] : [])];
    const offers = [...results, 'declare-conflict'];
    const seats = [
      ...seatsOf(final.panel).map(({ seat, expert }) => ({ seat, for: person('expert', expert), offers })),
      ...(final.unansweredIn === sitting ? [] : [{ seat: 'enterprise', for: enterprise(project, 'ent.rdlead'), offers: results }]),
    ];
    // an expert learns no price (4.10)
    const about = { indicators: awardOf(project).indicators.length, round: final.round };
    return seats
      .filter(({ seat }) => !hasVoted(final.votes, sitting, seat))
      .map((place) => ({ ...place, subject: `sitting-${sitting}`, due: workingDays(20), about }));
  },
  beside: () => [...each('apply-final'), allReports, newest('record-test'), ...each('accept-milestone', 'settle-condition')],
  compares: (project) => [
    measuredSheet(project, project.funding.milestones),
    ...testedSheet(project, project.funding.milestones),
    ...conditionsSheet(project),
    ...studentsSheet(project),
  ],
  names: { indicator: anIndicator },
  rows: { achieved: 'indicator' },
  begins: (project) => {
    const achieved = awardOf(project).indicators.map(({ id: indicator }) => ({ indicator }));
    return { pass: { achieved }, conclude: { achieved }, fail: { achieved }, rectify: { achieved } };
  },
  outcomes: {
    pass: { form: vote },
    conclude: { form: vote, negative: true },
    fail: { form: vote, negative: true },
    rectify: { form: vote, negative: true },
    'declare-conflict': { form: z.strictObject({ type: ConflictType, facts: prose(10, 2000) }), negative: true },
  },
  facts: {
    'final-acceptance-voted': z.strictObject({
      seat: Subject,
      result: z.enum(['pass', 'conclude', 'fail', 'rectify']),
      achievedBp: BasisPoints,
    }),
    'conflict-declared': z.strictObject({ expert: Id, conflict: ConflictType }),
    'final-acceptance-unanswered': noDetails,
    ...conclusionFacts,
  },
  announces: {
    'final-rectification-asked': (project) => [...answerers(project, 'uni.research'), ...askersAndFunder(project)],
    'project-concluded': (project) => [...answerers(project, 'uni.research', 'uni.tto', 'uni.signatory'), ...askersAndFunder(project)],
  },
  refuses: (project, act, { seat = '' }) => {
    if (act.outcome === 'declare-conflict') return undefined;
    const { actor } = act;
    if (
      seat !== 'enterprise' &&
      partiesOf(project, 'enterprise', 'university', 'funder').some(({ organisation }) => organisation === actor.organisation)
    )
      return refuse('CONFLICT_OF_INTEREST');
    return undefined;
  },
  rules: [...coverageRules, ...bandRules],
  breaks: (project, act) => (act.outcome === 'declare-conflict' ? [] : brokenByVote(project, act.outcome, act.input.achieved)),
  apply: (project, act, { seat = '' }) => {
    const { final } = project.funding;
    if (act.outcome === 'declare-conflict') {
      const { person: expert } = act.actor;
      const panel = vacated(final.panel ?? [], expert);
      return {
        state: withFunding(project, { final: { ...final, panel, conflicted: [...(final.conflicted ?? []), expert] } }),
        facts: [{ type: 'conflict-declared', expert, conflict: act.input.type }],
      };
    }
    const { outcome, input, at } = act;
    const given = weighed(project, input.achieved);
    const decided = conclude(project, withVote(project, seat, outcome, given), at);
    const facts = [{ type: 'final-acceptance-voted', seat, result: outcome, achievedBp: shownBp(given) } as const];
    return { ...decided, facts: [...facts, ...(decided.facts ?? [])] };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { seat, about = {} }, at) => {
      const final = { ...project.funding.final, unansweredIn: sittingOf(project) };
      if (seat !== 'enterprise') return { state: project };
      const decided = conclude(project, final, at);
      const notices = (['pm', 'pm.lead'] as const).map((role) => ({
        to: platform(project, role),
        template: 'final-acceptance-unanswered',
        about,
      }));
      return { ...decided, facts: [{ type: 'final-acceptance-unanswered' }, ...(decided.facts ?? [])], notices };
    },
  },
});
