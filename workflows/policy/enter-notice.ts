import { z } from 'zod';
import type { HolidayNotice } from '#workflows/domain/calendar.ts';
import { Day } from '#workflows/domain/days.ts';
import { line } from '#workflows/domain/text.ts';
import { amongOfficers, officer } from './access.ts';
import { brokenByNotice, noticeRules, spansOf } from './notice-rules.ts';
import { dropped, dropping, isDrafting, proposalFacts, proposed } from './proposal.ts';
import { defineStep, type PolicyCase } from './state.ts';

const Form = z.strictObject({
  year: z.int().min(2024).max(2100),
  source: line(4, 64),
  holidays: z
    .array(z.strictObject({ from: Day, to: Day }))
    .min(1)
    .max(20),
  workdays: z.array(z.strictObject({ day: Day })).max(20),
});

/** The calendar that follows from it has the year's next number. */
function noticeOf({ calendar }: PolicyCase, input: z.output<typeof Form>): HolidayNotice {
  const { year, source, workdays } = input;
  const before = calendar.notices.filter((notice) => notice.year === year).length;
  return {
    id: `cn-${year}.${before + 1}`,
    year,
    source,
    holidays: spansOf(input),
    workdays: workdays.map(({ day }) => day),
  };
}

/** 国务院办公厅关于部分节假日安排的通知, typed off by one person and compared with the source by another. */
export const enterNotice = defineStep({
  name: 'enter-notice',
  code: 'P1.03',
  stage: 'policy-proposal',
  since: 1,
  access: amongOfficers,
  opens: (policy) => (isDrafting(policy, 'notice') ? [{ subject: 'notice', for: officer(policy, 'policy.maker') }] : []),
  outcomes: { propose: { form: Form }, drop: dropping },
  facts: proposalFacts,
  rules: noticeRules,
  breaks: (_policy, act) => (act.outcome === 'drop' ? [] : brokenByNotice(act.input)),
  apply: (policy, act) =>
    act.outcome === 'drop' ? dropped(policy) : proposed(policy, { kind: 'notice', notice: noticeOf(policy, act.input) }, act),
});
