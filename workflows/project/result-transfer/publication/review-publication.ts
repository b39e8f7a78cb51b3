import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { calendarDays, endOf, waitingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { contractSides, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, defineWait } from '#workflows/project/state.ts';
import { consentOf } from './announce-publication.ts';
import {
  concerned,
  isUnderContract,
  mostDelayDays,
  publicationAt,
  publicationDaysOf,
  publicationsOf,
  subjectOf,
  usualReviewDays,
  withPublication,
} from './publication.ts';

const access = { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides) } as const;
const cleared = z.strictObject({ publication: Count });

/** S5.05: clears it, delays it for a filing, or names what may not be published. Silence clears, unless the contract asks for consent. */
export const reviewPublication = defineStep({
  name: 'review-publication',
  code: 'S5.05',
  stage: 'result-transfer',
  since: 1,
  access,
  opens: (project) =>
    isUnderContract(project)
      ? publicationsOf(project)
          .filter(({ state }) => state === 'held')
          .map((one) => ({
            subject: subjectOf(one),
            for: enterprise(project, 'ent.legal'),
            due: calendarDays(publicationDaysOf(project) ?? usualReviewDays),
            about: { publication: one.n, plannedOn: one.plannedOn, consent: consentOf(project), protection: protectionOf(project) },
          }))
      : [],
  beside: (_project, { subject }) => eachAbout(subject, 'announce-publication'),
  outcomes: {
    clear: { form: z.strictObject({ remarks: optionalProse(2000) }) },
    delay: { form: z.strictObject({ days: z.int().min(1).max(mostDelayDays), reasons: prose(10, 2000) }), grounds: 'reasons' },
    redact: { form: z.strictObject({ passages: prose(10, 5000), reasons: prose(10, 2000) }), grounds: 'passages', negative: true },
  },
  facts: {
    'publication-cleared': cleared,
    'publication-delayed': z.strictObject({ publication: Count, untilOn: Day }),
    'publication-redacted': z.strictObject({ publication: Count }),
    'publication-refused': z.strictObject({ publication: Count }),
  },
  announces: {
    'publication-cleared': concerned,
    'publication-delayed': concerned,
    'publication-redacted': concerned,
    'publication-refused': concerned,
  },
  rules: ['delay-above-contract'],
  breaks: (project, act) => {
    const most = publicationDaysOf(project) ?? mostDelayDays;
    return act.outcome === 'delay'
      ? brokenIf(act.input.days > most, { rule: 'delay-above-contract', field: 'days', figures: { days: act.input.days, most } })
      : [];
  },
  apply: (project, act) => {
    const held = publicationAt(project, act.subject);
    const { n: publication } = held;
    if (act.outcome === 'delay') {
      const until = endOf(waitingDays(act.input.days), act.at, project.terms.lengths, project.calendar);
      return {
        state: withPublication(project, { ...held, state: 'delayed', until }),
        facts: [{ type: 'publication-delayed', publication, untilOn: shanghaiDay(until) }],
      };
    }
    return act.outcome === 'redact'
      ? { state: withPublication(project, { ...held, state: 'redacted' }), facts: [{ type: 'publication-redacted', publication }] }
      : { state: withPublication(project, { ...held, state: 'cleared' }), facts: [{ type: 'publication-cleared', publication }] };
  },
  silence: {
    then: (project, { subject }) => {
      const held = publicationAt(project, subject);
      return consentOf(project) === 'needed'
        ? { state: withPublication(project, { ...held, state: 'refused' }), facts: [{ type: 'publication-refused', publication: held.n }] }
        : { state: withPublication(project, { ...held, state: 'cleared' }), facts: [{ type: 'publication-cleared', publication: held.n }] };
    },
  },
});

/** Whether something is filed for that a publication would destroy. */
function protectionOf({ transfer: { protection, patents = [] } }: Parameters<typeof consentOf>[0]): string {
  if (patents.length > 0) return 'filed';
  return protection === 'secret' ? 'secret' : 'open';
}

/** The days of a delay; then it may be published. */
export const publicationDelay = defineWait({
  name: 'publication-delay',
  stage: 'result-transfer',
  optional: true,
  facts: { 'publication-cleared': cleared },
  announces: { 'publication-cleared': concerned },
  since: 1,
  access,
  waits: (project) =>
    isUnderContract(project)
      ? publicationsOf(project).flatMap((one) =>
          one.state === 'delayed' && one.until
            ? [{ subject: subjectOf(one), until: { at: one.until }, about: { publication: one.n, untilOn: shanghaiDay(one.until) } }]
            : [],
        )
      : [],
  elapsed: (project, subject) => {
    const delayed = publicationAt(project, subject);
    return {
      state: withPublication(project, { ...delayed, state: 'cleared' }),
      facts: [{ type: 'publication-cleared', publication: delayed.n }],
    };
  },
});
