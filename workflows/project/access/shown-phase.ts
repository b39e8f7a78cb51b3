import type { Phase, Project } from '#workflows/project/state.ts';

/** The phase as told while the call is open: that a first university has sealed is nobody's to count. */
export const phaseShown = (phase: Phase, isCallOpen: boolean): Phase => (phase === 'proposing' && isCallOpen ? 'listed' : phase);
export const shownPhase = ({ phase, selection }: Pick<Project, 'phase' | 'selection'>): Phase =>
  phaseShown(phase, selection.closedAt === undefined);
