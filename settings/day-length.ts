import { z } from 'zod';
import { realDayMs } from '#workflows/engine/period.ts';

/** Stories and tests shorten days. */
export const DayLength = z.coerce.number().int().min(1).max(realDayMs).default(realDayMs);

/** In production a day has twenty-four hours. */
export const shortenedDays = (environment: string, lengths: Readonly<Record<string, number>>): string[] =>
  environment === 'production'
    ? Object.entries(lengths)
        .filter(([, ms]) => ms !== realDayMs)
        .map(([name]) => `${name}: a day in production has ${realDayMs} ms`)
    : [];
