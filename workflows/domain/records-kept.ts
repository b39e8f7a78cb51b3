import { shanghaiDay } from './days.ts';

/** Years from 1 January after the last recorded fact: 科技部令第15号 (2020) has ten at least; where money moved, 财会〔2015〕79号令 has thirty. */
const years = { withoutMoney: 10, withMoney: 30 };

/** The day from which a project may be disposed of; the database judges by the same rule (prisma/functions/dispose-case.sql). */
export const recordsKeptUntil = (lastAt: string, hasMoney: boolean): string =>
  `${Number(shanghaiDay(lastAt).slice(0, 4)) + 1 + (hasMoney ? years.withMoney : years.withoutMoney)}-01-01`;
