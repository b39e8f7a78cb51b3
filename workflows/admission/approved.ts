import { type ActOnRecord, rolesOf } from '#workflows/engine/on-record.ts';

/** The signed application that the platform's lead has admitted after it. Undefined: the record has no such acts. */
export function admittedApplication(
  acts: readonly ActOnRecord[],
  platform: string,
): { readonly application: ActOnRecord; readonly by: string } | undefined {
  const application = acts.findLast(({ step }) => step === 'apply-for-admission');
  const decision = acts.findLast(({ step }) => step === 'decide-admission');
  if (!application || decision?.outcome !== 'admit' || decision.version < application.version) return undefined;
  const isLead = decision.actor.organisation === platform && rolesOf(decision).includes('pm.lead');
  return isLead ? { application, by: decision.actor.person } : undefined;
}
