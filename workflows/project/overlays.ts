import { addDays, daysBetween, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import { roles } from '#workflows/domain/party.ts';
import { participant } from '#workflows/engine/define-step.ts';
import type { Stillness } from '#workflows/engine/released.ts';
import { delegationSteps } from '#workflows/overlays/delegation/steps.ts';
import { suspensionSteps } from '#workflows/overlays/suspension/steps.ts';
import { finalPanel, grown, office, parties, principals } from './access/readers.ts';
import { personalSides } from './access/sides.ts';
import { ofParty, platform } from './audiences.ts';
import { dueOnOf, withFunding } from './milestone-funding/milestone-funding.ts';
import { type Part, partiesOf } from './parties.ts';
import { type Project, stageOf } from './state.ts';

/** Who may ask for a suspension: the one who answers for the work of each party. */
const asks = { enterprise: 'ent.rdlead', university: 'uni.research', funder: 'fund.officer', platform: 'pm' } as const satisfies Partial<
  Record<Part, string>
>;

/** S4.17: work can stand still from the contract until its final acceptance. */
export const suspension = suspensionSteps<Project>({
  since: 1,
  access: { known: [parties, finalPanel], read: grown(principals), actor: 'named', figures: [parties, finalPanel] },
  stage: stageOf,
  hasWork: ({ phase }) => phase === 'executing' || phase === 'finalAcceptance',
  parties: (project) =>
    (['enterprise', 'university', 'funder', 'platform'] as const).flatMap((part) =>
      partiesOf(project, part).map((party) => ({ id: party.id, for: ofParty(party, asks[part]) })),
    ),
  records: (project, by) => platform(project, by === 'platform' ? 'pm.lead' : 'pm'),
  lead: (project) => platform(project, 'pm.lead'),
  resumed: movedMilestones,
});

/** X.01: among the people of each party. */
export const delegationOf = (steps: readonly string[]) =>
  delegationSteps<Project>({
    since: 1,
    access: { known: office, read: office, actor: 'named', figures: office },
    stage: stageOf,
    parties: (project) => project.parties.map(({ id, organisation }) => ({ id, for: { role: participant, organisation } })),
    roles: roles.filter((role) => !(role in personalSides) && role !== 'public' && role !== 'uni.student'),
    steps,
  });

/** Milestones not reported yet are due as many days later as the work stood still within their time. */
function movedMilestones(project: Project, { from, to }: Stillness): Project {
  const days = daysBetween(shanghaiDay(from), shanghaiDay(to));
  return withFunding(project, {
    milestones: project.funding.milestones.map((milestone) => {
      const dueOn = dueOnOf(project, milestone);
      const isAhead = (milestone.state === 'planned' || milestone.state === 'active') && endOfDay(dueOn) > from;
      return isAhead && days > 0 ? { ...milestone, dueOn: addDays(dueOn, days) } : milestone;
    }),
  });
}
