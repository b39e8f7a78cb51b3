import type { Calendar } from '#workflows/domain/calendar.ts';
import { openCase, type Performed } from '#workflows/engine/perform.ts';
import { type Instant, realDayMs } from '#workflows/engine/period.ts';
import { rulesInForce } from '#workflows/engine/rules.ts';
import type { AdmissionCase } from './state.ts';
import { admissionSteps } from './steps.ts';

/** The input of a new case: the platform that is to decide. */
export interface AdmissionStart {
  readonly id: string;
  readonly number: string;
  readonly organisation: string;
  readonly requester: string;
  readonly calendar: Calendar;
}

export function openAdmission({ organisation, ...start }: AdmissionStart, at: Instant, rules = rulesInForce): Performed<AdmissionCase> {
  const state: AdmissionCase = { ...start, phase: 'applying', parties: [{ id: 'platform', part: 'platform', organisation }] };
  const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
  return openCase(admissionSteps, { id: start.id, state, calendar: start.calendar, lengths, rules }, at);
}
