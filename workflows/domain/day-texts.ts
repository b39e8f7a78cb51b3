/** Apart from the arithmetic, which the pages use without their schemas. */
import { z } from 'zod';

/** An instant, ISO 8601 with offset; written by this folder in UTC with milliseconds. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Shanghai, `YYYY-MM-DD`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;
