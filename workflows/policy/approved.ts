import { type ActOnRecord, areTwo, rolesOf } from '#workflows/engine/on-record.ts';

/**
 * The signed proposal that a policy puts into force: the last one, approved after it by another person. Undefined: the record
 * has no two such acts.
 */
export function approvedProposal(acts: readonly ActOnRecord[]): ActOnRecord | undefined {
  const proposal = acts.findLast((act) => act.outcome === 'propose' && rolesOf(act).includes('policy.maker'));
  const check = acts.findLast(({ step }) => step === 'check-policy');
  if (!proposal || check?.outcome !== 'approve' || !rolesOf(check).includes('policy.checker')) return undefined;
  return check.version > proposal.version && areTwo(proposal, check) ? proposal : undefined;
}
