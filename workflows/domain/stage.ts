/** The six stages, in order; also the names of their folders, and of the rail's nodes in the portal. */
export const stages = ['demand-intake', 'proposal', 'contract', 'milestone-funding', 'result-transfer', 'benefit-sharing'] as const;
export type Stage = (typeof stages)[number];
