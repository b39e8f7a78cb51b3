import { z } from 'zod';
import { addDays, Day, startOfDay } from '#workflows/domain/days.ts';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, earliestRules } from '#workflows/engine/day-rules.ts';
import { Count } from '#workflows/engine/facts.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { defineStep, defineWait, type Project } from '#workflows/project/state.ts';
import { type Patent, withTransfer } from './result-transfer.ts';

const patentNumber = code(4, 40);
const reminders = [90, 30, 7] as const;
const access = { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) } as const;

type Annual = Patent & { readonly annuityOn: string };
const annual = ({ phase, transfer: { patents = [] } }: Project) =>
  phase === 'transferring' || phase === 'sharing'
    ? patents.filter((patent): patent is Annual => patent.state === 'granted' && patent.annuityOn !== undefined)
    : [];
const changed = (project: Project, number: string, change: (patent: Patent) => Patent) =>
  withTransfer(project, {
    patents: (project.transfer.patents ?? []).map((patent) => (patent.number === number ? change(patent) : patent)),
  });

/** S5.06: 90, 30 and 7 days before an annuity is due. */
export const annuityReminder = defineWait({
  name: 'annuity-reminder',
  stage: 'result-transfer',
  clock: 'law',
  optional: true,
  facts: { 'annuity-near': z.strictObject({ patentNumber, days: Count, annuityOn: Day }) },
  announces: { 'annuity-near': (project) => [university(project, 'uni.tto')] },
  since: 1,
  access,
  waits: (project) =>
    annual(project).flatMap(({ number, annuityOn, reminded = 0 }) => {
      const days = reminders[reminded];
      return days === undefined ? [] : [{ subject: number, until: { at: startOfDay(addDays(annuityOn, -days)) }, about: { days } }];
    }),
  elapsed: (project, number) => {
    const patent = annual(project).find((known) => known.number === number);
    if (!patent) return { state: project };
    const { reminded = 0, annuityOn } = patent;
    return {
      state: changed(project, number, (known) => ({ ...known, reminded: reminded + 1 })),
      facts: [{ type: 'annuity-near', patentNumber: number, days: reminders[reminded] ?? 0, annuityOn }],
    };
  },
});

/** The annuity is paid, or the right is let go. Silence is no payment: the right lapses with the day, and the record says so. */
export const recordAnnuity = defineStep({
  name: 'record-annuity',
  code: 'S5.31',
  stage: 'result-transfer',
  clock: 'law',
  since: 1,
  access,
  opens: (project) =>
    annual(project).flatMap(({ number, annuityOn, reminded = 0 }) =>
      reminded > 0
        ? [{ subject: number, for: university(project, 'uni.tto'), due: { at: startOfDay(annuityOn) }, about: { annuityOn } }]
        : [],
    ),
  outcomes: {
    paid: { form: z.strictObject({ nextOn: Day }) },
    'let-go': { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  facts: { 'annuity-paid': z.strictObject({ patentNumber, nextOn: Day }), 'patent-lapsed': z.strictObject({ patentNumber }) },
  announces: { 'patent-lapsed': (project) => [university(project, 'uni.tto')] },
  rules: earliestRules,
  breaks: (project, act) =>
    act.outcome === 'paid' ? brokenByEarliest('nextOn', act.input.nextOn, addDays(annuityOf(project, act.subject), 1)) : [],
  apply: (project, act) => {
    const { subject: number } = act;
    if (act.outcome === 'let-go') return lapsed(project, number);
    const { nextOn } = act.input;
    return {
      state: changed(project, number, ({ reminded: _none, ...patent }) => ({ ...patent, annuityOn: nextOn })),
      facts: [{ type: 'annuity-paid', patentNumber: number, nextOn }],
    };
  },
  silence: { then: (project, { subject }) => lapsed(project, subject) },
});

function annuityOf(project: Project, number: string): string {
  const patent = annual(project).find((known) => known.number === number);
  if (!patent) throw new Error(`no annuity of ${number}`);
  return patent.annuityOn;
}
const lapsed = (project: Project, number: string) => ({
  state: changed(project, number, (patent) => ({ ...patent, state: 'lapsed' as const })),
  facts: [{ type: 'patent-lapsed', patentNumber: number } as const],
});
