import { z } from 'zod';
import { addDays, Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { withFunding } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { aMember } from '#workflows/project/nameable.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { leaderOf } from './leader.ts';
import { hasLead } from './succession.ts';
import { standingOf, type TeamChange, teamChangesOf } from './team.ts';

/** How far ahead a change may be recorded. */
const furthestDays = 180;
interface Given {
  readonly leaves?: string | undefined;
  readonly joins?: string | undefined;
}
const changesOf = ({ leaves, joins }: Given, from: Day): TeamChange[] => [
  ...(leaves ? [{ person: leaves, as: 'leaves', from } as const] : []),
  ...(joins ? [{ person: joins, as: 'joins', from } as const] : []),
];

/**
 * S4.16: members of the team are replaced, join or leave. It is the university's own affair (L24 asks for consent to another
 * investigator alone), but every party reads who, from when and how the work is handed over.
 */
export const changeTeam = defineStep({
  name: 'change-team',
  code: 'S4.16',
  stage: 'milestone-funding',
  since: 1,
  optional: true,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) =>
    hasLead(project) ? [{ subject: `team-${teamChangesOf(project).length + 1}`, for: university(project, 'uni.research') }] : [],
  beside: () => each('change-team', 'seal-submit'),
  names: { leaves: aMember, joins: aMember },
  outcomes: {
    change: {
      form: z.strictObject({
        leaves: Id.optional(),
        joins: Id.optional(),
        from: Day,
        task: prose(5, 500),
        reason: prose(10, 2000),
        handover: optionalProse(3000),
      }),
      grounds: 'reason',
    },
  },
  facts: {
    'member-left': z.strictObject({ person: Id, from: Day }),
    'member-joined': z.strictObject({ person: Id, from: Day }),
  },
  announces: {
    'member-left': (project) => [...answerers(project), ...askersAndFunder(project), ...managers(project)],
    'member-joined': (project) => [...answerers(project), ...askersAndFunder(project), ...managers(project)],
  },
  rules: ['nobody-changes', 'same-person', 'leads-work', 'joined-already', 'left-already', ...earliestRules, ...latestRules],
  breaks: (project, { input, at }) => [
    ...brokenByPersons(project, input),
    ...brokenByEarliest('from', input.from, shanghaiDay(contractOf(project).effectiveAt)),
    ...brokenByLatest('from', input.from, addDays(shanghaiDay(at), furthestDays)),
  ],
  apply: (project, { input }) => {
    const changes = changesOf(input, input.from);
    return {
      state: withFunding(project, { teamChanges: [...teamChangesOf(project), ...changes] }),
      facts: changes.map(({ person, as, from }) => ({ type: as === 'leaves' ? 'member-left' : 'member-joined', person, from }) as const),
    };
  },
});

type PersonRule = 'nobody-changes' | 'same-person' | 'leads-work' | 'joined-already' | 'left-already';
function brokenByPersons(project: Project, { leaves, joins }: Given): BrokenRule<PersonRule>[] {
  const leader = leaderOf(project);
  const leads = (
    [
      ['leaves', leaves],
      ['joins', joins],
    ] as const
  ).filter(([, person]) => person !== undefined && person === leader);
  return [
    ...brokenIf(!leaves && !joins, { rule: 'nobody-changes', field: 'leaves' }),
    ...brokenIf(leaves !== undefined && leaves === joins, { rule: 'same-person', field: 'joins' }),
    ...leads.map(([field]) => ({ rule: 'leads-work', field }) as const),
    ...brokenIf(joins !== undefined && standingOf(project, joins) === 'joins', { rule: 'joined-already', field: 'joins' }),
    ...brokenIf(leaves !== undefined && standingOf(project, leaves) === 'leaves', { rule: 'left-already', field: 'leaves' }),
  ];
}
