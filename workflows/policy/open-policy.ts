import type { Calendar } from '#workflows/domain/calendar.ts';
import { openCase, type Performed } from '#workflows/engine/perform.ts';
import { type Instant, realDayMs } from '#workflows/engine/period.ts';
import { rulesInForce } from '#workflows/engine/rules.ts';
import type { Pack } from '#workflows/modules/terms/packs.ts';
import type { PolicyCase, PolicySubject, ProgrammeInForce } from './state.ts';
import { policySteps } from './steps.ts';

/** The input of a new policy case: the subject, and the policy in force. */
export interface PolicyStart {
  readonly id: string;
  readonly number: string;
  readonly organisation: string;
  readonly requester: string;
  readonly subject: PolicySubject;
  readonly calendar: Calendar;
  readonly packs: readonly Pack[];
  readonly programmes: readonly ProgrammeInForce[];
}

export function openPolicy({ organisation, ...start }: PolicyStart, at: Instant, rules = rulesInForce): Performed<PolicyCase> {
  const state: PolicyCase = { ...start, phase: 'drafting', round: 0, parties: [{ id: 'platform', part: 'platform', organisation }] };
  const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
  return openCase(policySteps, { id: start.id, state, calendar: start.calendar, lengths, rules }, at);
}
