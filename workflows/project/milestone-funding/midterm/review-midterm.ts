import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { Count, type FactOf } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { unanswered } from '#workflows/modules/panel/opinions.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';
import { afterMidterm, callsMidterm, office, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise, person, platform } from '#workflows/project/audiences.ts';
import { conditionsSheet } from '#workflows/project/milestone-funding/conditions.ts';
import { measuredSheet } from '#workflows/project/milestone-funding/measured.ts';
import { testedSheet } from '#workflows/project/milestone-funding/test/tests.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import { allReports, each } from '#workflows/project/readings.ts';
import { answerers, funding } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { advices, midtermOpinions, midtermSubject, runningMidterm, withMidtermAnswer } from './midterm.ts';

const opinion = z.strictObject({ points: z.int().min(0).max(100), opinion: prose(50, 5000) });
const facts = {
  'midterm-opinion-given': z.strictObject({ midterm: Count, expert: Id }),
  'midterm-advised': z.strictObject({ midterm: Count, advice: z.enum(advices), opinions: Count }),
  'midterm-without-result': z.strictObject({ midterm: Count, opinions: Count }),
  'conflict-declared': z.strictObject({ expert: Id, conflict: ConflictType }),
  'expert-abstained': z.strictObject({ expert: Id }),
};
type Stated = FactOf<typeof facts>;
const informed = (project: Project) => [
  ...answerers(project, 'uni.research'),
  enterprise(project, 'ent.rdlead'),
  enterprise(project, 'ent.signatory'),
  ...funding(project),
  platform(project, 'pm'),
];

/** S4.10: each expert alone. The advice does not bind: a party that wants to follow it proposes an amendment or an end. */
export const reviewMidterm = defineStep({
  name: 'review-midterm',
  code: 'S4.10',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: {
    known: [office, side('funder'), callsMidterm, afterMidterm],
    asked: parties,
    read: [office, side('funder'), afterMidterm],
    actor: 'hidden',
    figures: [office, side('funder'), afterMidterm],
    redact: { expert: [office, side('funder')] },
  },
  opens: (project) => {
    const midterm = runningMidterm(project);
    if (!midterm || project.phase !== 'executing') return [];
    const about = { midterm: midterm.n };
    return unanswered(midtermOpinions(midterm)).map((expert) => ({
      subject: midtermSubject(midterm),
      seat: expert,
      for: person('expert', expert),
      due: workingDays(15),
      about,
    }));
  },
  beside: () => [...each('call-midterm'), allReports, ...each('file-progress', 'report-difficulty', 'accept-milestone')],
  compares: (project) => [
    measuredSheet(project, project.funding.milestones),
    ...testedSheet(project, project.funding.milestones),
    ...conditionsSheet(project),
  ],
  outcomes: {
    continue: { form: opinion },
    adjust: { form: opinion },
    stop: { form: opinion, negative: true },
    'declare-conflict': { form: z.strictObject({ type: ConflictType, facts: prose(10, 2000) }), negative: true },
  },
  facts,
  announces: { 'midterm-advised': informed, 'midterm-without-result': informed },
  refuses: (project, { outcome, actor }) =>
    outcome !== 'declare-conflict' &&
    partiesOf(project, 'enterprise', 'university', 'funder').some(({ organisation }) => organisation === actor.organisation)
      ? refuse('CONFLICT_OF_INTEREST')
      : undefined,
  apply: (project, act) => {
    const expert = act.actor.person;
    if (act.outcome === 'declare-conflict') {
      const { type } = act.input;
      return answered(project, expert, { kind: 'conflict', type }, { type: 'conflict-declared', expert, conflict: type });
    }
    const { points } = act.input;
    const midterm = runningMidterm(project)?.n ?? 0;
    return answered(project, expert, { kind: 'opinion', advice: act.outcome, points }, { type: 'midterm-opinion-given', midterm, expert });
  },
  silence: {
    then: (project, { seat = '' }) => answered(project, seat, { kind: 'abstained' }, { type: 'expert-abstained', expert: seat }),
  },
});

function answered(
  project: Project,
  expert: string,
  answer: Parameters<typeof withMidtermAnswer>[3],
  fact: Stated,
): Change<Project, Stated> {
  const midterm = runningMidterm(project);
  if (!midterm) throw new Error('no mid-term review');
  const { state, result, opinions } = withMidtermAnswer(project, midterm, expert, answer);
  if (result === undefined) return { state, facts: [fact] };
  const over: Stated =
    result === 'too-few'
      ? { type: 'midterm-without-result', midterm: midterm.n, opinions }
      : { type: 'midterm-advised', midterm: midterm.n, advice: result, opinions };
  return { state, facts: [fact, over] };
}
