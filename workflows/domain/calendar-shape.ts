/** Apart from the arithmetic, which the pages use without their schemas. */
import { z } from 'zod';
import { Instant } from './day-texts.ts';
import { code, line, pattern } from './text.ts';

/** A day, or its first and last: `2026-10-01/2026-10-07`. */
const Span = pattern(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/);

/** One year's arrangement (国务院办公厅关于部分节假日安排的通知): days off that may be weekdays, and weekend days that are worked. */
export const HolidayNotice = z.strictObject({
  /** Names the calendar that it makes: `cn-2026.1`. */
  id: pattern(/^cn-\d{4}\.\d{1,3}$/),
  year: z.int().min(2000).max(2100),
  /** Number or address of the notice. */
  source: line(4, 200),
  holidays: z.array(Span).min(1).max(40),
  workdays: z.array(Span).max(40),
});
export type HolidayNotice = z.infer<typeof HolidayNotice>;

/** A time without a usable platform, half-open. Its days count for no delay. */
export const Outage = z.strictObject({ id: code(1, 60), from: Instant, to: Instant });
export type Outage = z.infer<typeof Outage>;

export const Calendar = z.strictObject({
  /** Id of the latest notice in it. */
  version: code(1, 60),
  notices: z.array(HolidayNotice),
  outages: z.array(Outage),
});
export type Calendar = z.infer<typeof Calendar>;
