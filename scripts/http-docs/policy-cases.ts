import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import { Simulation } from '#workflows/engine/simulate.ts';
import { builtInPacks } from '#workflows/modules/terms/packs.ts';
import { openPolicy } from '#workflows/policy/open-policy.ts';
import { type PolicyCase, PolicySubject } from '#workflows/policy/state.ts';
import { policySteps } from '#workflows/policy/steps.ts';

/** A policy case of each subject; the outage is proposed, approved, and left unanswered by three cases. */
export function policyCases(): Simulation<PolicyCase>[] {
  const cases = PolicySubject.options.map((subject) => {
    const start = { id: 'p', number: '2026-0001', organisation: 'centre', requester: 'maker', subject, calendar: publishedCalendar };
    const opened = openPolicy({ ...start, packs: builtInPacks, programmes: [] }, '2026-11-30T02:00:00.000Z');
    return {
      subject,
      policy: new Simulation<PolicyCase>(policySteps, opened, () => ({ state: 'enacted', cases: 7, deadlines: 3, silent: 3 })),
    };
  });
  const outage = cases.find(({ subject }) => subject === 'outage')?.policy;
  const by = (person: string, role: string) => ({ person, organisation: 'centre', roles: [role] });
  const input = { outageFrom: '2026-12-01T00:00:00.000Z', outageTo: '2026-12-01T08:00:00.000Z' };
  outage?.act({ step: 'declare-outage', subject: 'outage', outcome: 'propose', input, actor: by('maker', 'policy.maker') });
  outage?.act({
    step: 'check-policy',
    subject: 'outage',
    outcome: 'approve',
    input: { compared: true },
    actor: by('checker', 'policy.checker'),
  });
  return cases.map(({ policy }) => policy);
}
