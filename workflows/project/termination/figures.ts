import { z } from 'zod';
import { DealFen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { isReportedInTime } from '#workflows/project/milestone-funding/difficulty/difficulty.ts';
import { retainedFen } from '#workflows/project/milestone-funding/release-retention.ts';
import type { Project } from '#workflows/project/state.ts';
import { acceptedFen } from './account.ts';
import { freshTalks, proposalOf, terminationOf, type VerifiedFigures, withTermination } from './termination.ts';

/** What an auditor verifies of a contract that ends early. */
export const figuresForm = z.strictObject({
  acceptedFen: DealFen,
  costFen: DealFen,
  commitmentsFen: DealFen,
  enlargedLossFen: DealFen,
  defectFen: DealFen,
  lossFen: DealFen,
  barMonths: z.int().min(0).max(60),
  evidence: prose(20, 5000),
});
type Given = Omit<z.output<typeof figuresForm>, 'evidence'>;

export const figureRules = [
  'accepted-not-so',
  'defect-above-retention',
  'enlarged-not-asked',
  'reported-in-time',
  'loss-not-asked',
  'defect-not-asked',
  'bar-not-asked',
] as const;
export const verifiedFacts = { 'settlement-verified': z.strictObject({ acceptedFen: DealFen, costFen: DealFen, commitmentsFen: DealFen }) };

export function brokenByFigures(project: Project, given: Given): BrokenRule<(typeof figureRules)[number]>[] {
  const { cause, atFault } = proposalOf(project);
  const dueFen = acceptedFen(project);
  const heldFen = retainedFen(project);
  const { acceptedFen: givenFen, defectFen, enlargedLossFen, lossFen, barMonths } = given;
  // accepted work stays accepted, except for unusable work of the side at fault
  const mayFall = atFault === 'university';
  return [
    ...brokenIf(mayFall ? givenFen > dueFen : givenFen !== dueFen, {
      rule: 'accepted-not-so',
      field: 'acceptedFen',
      figures: { dueFen, givenFen },
    }),
    ...brokenIf(defectFen > heldFen, { rule: 'defect-above-retention', field: 'defectFen', figures: { defectFen, heldFen } }),
    ...brokenIf(defectFen > 0 && !mayFall, { rule: 'defect-not-asked', field: 'defectFen' }),
    ...brokenIf(enlargedLossFen > 0 && cause !== 'technical', { rule: 'enlarged-not-asked', field: 'enlargedLossFen' }),
    ...brokenIf(enlargedLossFen > 0 && cause === 'technical' && isReportedInTime(project), {
      rule: 'reported-in-time',
      field: 'enlargedLossFen',
    }),
    ...brokenIf(lossFen > 0 && cause !== 'misconduct', { rule: 'loss-not-asked', field: 'lossFen' }),
    ...brokenIf(barMonths > 0 && cause !== 'misconduct', { rule: 'bar-not-asked', field: 'barMonths' }),
  ];
}

/** Figures on which the sides are now asked to agree. */
export function verified(project: Project, given: VerifiedFigures) {
  const { talks } = terminationOf(project);
  const { acceptedFen, costFen, commitmentsFen } = given;
  return {
    state: withTermination(project, { figures: given, talks: freshTalks((talks?.round ?? 0) + 1) }),
    facts: [{ type: 'settlement-verified', acceptedFen, costFen, commitmentsFen } as const],
  };
}
