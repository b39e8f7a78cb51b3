import type { Target } from '#workflows/engine/target.ts';
import type { Seats } from '#workflows/overlays/takeover/takeover.ts';
import { platform } from './audiences.ts';
import { withIntake } from './demand-intake/demand-intake.ts';
import { midtermCaller, midtermOpinions, runningMidterm } from './milestone-funding/midterm/midterm.ts';
import { mayJoinFinalPanel, withFinalExpert, withFunding } from './milestone-funding/milestone-funding.ts';
import { areFree, withPresiding, withSuccessor } from './proposal/review.ts';
import { hasDeclaredConflict } from './proposal/visibility.ts';
import type { Project } from './state.ts';
import { terminationOf, withTermination } from './termination/termination.ts';

const exchange = (list: readonly string[], former: string | undefined, person: string) => list.map((id) => (id === former ? person : id));
const holder = ({ opening }: Target) => opening.for.person;
const isFreeReviewer = (project: Project, person: string) => areFree(project, [person]) && project.selection.panel?.[person] === undefined;

/** Experts and chairs of every panel. The project manager runs the panels and fills their seats again, but for the mid-term review: by P8 its caller does. */
const seats: readonly (Omit<Seats<Project>, 'filledBy'> & Partial<Pick<Seats<Project>, 'filledBy'>>)[] = [
  {
    steps: ['argue-demand'],
    role: 'expert',
    mayTake: (project, person) => {
      const { experts = [], replacements = [], chair } = project.intake.panel ?? {};
      return areFree(project, [person]) && ![...experts, ...replacements, chair].includes(person);
    },
    refill: (project, target, person) => {
      const { panel } = project.intake;
      if (!panel) throw new Error('no panel');
      const { experts, replacements = [] } = panel;
      const [named, further] = [exchange(experts, holder(target), person), exchange(replacements, holder(target), person)];
      return withIntake(project, { panel: { ...panel, experts: named, ...(panel.replacements ? { replacements: further } : {}) } });
    },
  },
  {
    steps: ['accept-assignment', 'score-proposal'],
    role: 'expert',
    mayTake: isFreeReviewer,
    refill: (project, target, person) => withSuccessor(project, holder(target), person),
  },
  {
    steps: ['accept-assignment'],
    role: 'expert.chair',
    mayTake: isFreeReviewer,
    refill: (project, target, person) => withSuccessor(project, holder(target), person),
  },
  {
    steps: ['hold-interview', 'consensus', 'break-tie', 'draw-lot'],
    role: 'expert.chair',
    mayTake: isFreeReviewer,
    refill: (project, target, person) => withPresiding(project, holder(target), person),
  },
  {
    steps: ['review-midterm'],
    role: 'expert',
    filledBy: (project) => (runningMidterm(project) ? midtermCaller(project) : undefined),
    mayTake: (project, person) => {
      const { midterm } = project.funding;
      return !hasDeclaredConflict(project, person) && midterm !== undefined && !midtermOpinions(midterm).invited.includes(person);
    },
    refill: (project, target, person) => {
      const { midterm } = project.funding;
      if (!midterm) throw new Error('no review');
      return withFunding(project, { midterm: { ...midterm, experts: exchange(midterm.experts, holder(target), person) } });
    },
  },
  {
    steps: ['judge-difficulty'],
    role: 'expert',
    mayTake: (project, person) => areFree(project, [person]) && terminationOf(project).experts?.includes(person) !== true,
    refill: (project, target, person) =>
      withTermination(project, { experts: exchange(terminationOf(project).experts ?? [], holder(target), person) }),
  },
  {
    steps: ['final-acceptance'],
    role: 'expert',
    mayTake: mayJoinFinalPanel,
    refill: (project, target, person) => withFinalExpert(project, holder(target), person),
  },
];
export const panelSeats: readonly Seats<Project>[] = seats.map((seat) => ({ filledBy: (project) => platform(project, 'pm'), ...seat }));
