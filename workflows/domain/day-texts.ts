/** Apart from the arithmetic, which the pages use without their schemas. */
import { z } from 'zod';

/** 1900 to 2199: a project has no earlier evidence and no later deadline, and `z.iso.date()` alone takes the year 9999. */
const years = /^(19|20|21)/;

/** An instant, ISO 8601 with offset; written by this folder in UTC with milliseconds. */
export const Instant = z.iso.datetime({ offset: true, abort: true }).regex(years);
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Shanghai, `YYYY-MM-DD`. */
export const Day = z.iso.date({ abort: true }).regex(years);
export type Day = z.infer<typeof Day>;
