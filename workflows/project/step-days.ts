import { z } from 'zod';
import { pattern } from '#workflows/domain/text.ts';
import { secondNoticeOf } from '#workflows/engine/rules.ts';
import { stepNamed } from './catalogue.ts';
import { paidByOneDay } from './due-by.ts';

/** Places whose days may differ from those of the step's others: `review-subsidy/finance`. */
const seats = [
  'maker',
  'checker',
  'enterprise',
  'licensee',
  'university',
  'platform',
  'funder',
  'officer',
  'finance',
  'panel',
  'lead',
  'manager',
];
const usual: readonly [number, number] = [1, 180];
/** Fewest and most days, where a programme is not free. */
const bounds: Readonly<Record<string, readonly [number, number]>> = {
  'attest-demand': [3, 20],
  'formal-check': [2, 10],
  'rectify-demand': [5, 30],
  'sign-contract': [5, 30],
  'accept-milestone': [5, 30],
};
// due at an instant that other acts have fixed
const roundsClose = ['draft-proposal', 'student-plan', 'seal-submit', 'consent-authorship', 'sign-nda', 'file-objection'];
/** L11: the registry's days are the law's. */
const fixed = new Set([...roundsClose, 'submit-milestone', 'record-registration']);
const oneDay = new Set<string>(paidByOneDay);

/** A step of the catalogue, one of its seats, or what its second notice leaves. */
function isKnown(name: string): boolean {
  const [stepName = '', place, ...more] = name.split('/');
  const step = stepNamed(stepName);
  if (!step || step.optional || fixed.has(stepName) || more.length > 0) return false;
  return (
    place === undefined ||
    (seats.includes(place) && !oneDay.has(stepName)) ||
    (name === secondNoticeOf(stepName) && step.silence?.secondNotice !== undefined)
  );
}

/**
 * The programme's own days for people's deadlines, by step: `{ 'formal-check': 3, 'accept-milestone/second-notice': 5 }`.
 * Working or calendar days as the step counts them. Periods that end by themselves and law's own terms stand in the terms.
 */
export const StepDays = z.record(pattern(/^[a-z0-9/-]{1,60}$/), z.int()).superRefine((days, context) => {
  const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  for (const [name, count] of Object.entries(days)) {
    const [fewest, most] = (name.endsWith('/second-notice') ? undefined : bounds[name.split('/')[0] ?? '']) ?? usual;
    if (!isKnown(name))
      refuse(name, '没有这样的步骤或席位，或其期限由规则确定 · no such step or seat, or its days are not for a programme to set');
    else if (count < fewest || count > most) refuse(name, `须为 ${fewest} 至 ${most} 天 · must be from ${fewest} to ${most} days`);
  }
});
