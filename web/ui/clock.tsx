import { createContext, useContext } from 'react';

import { useFormatter, useLocale } from 'use-intl';
import { type Due, dayAndTime, dueOf } from '#web/shapes/time.ts';
import type { Calendar } from '#workflows/domain/calendar.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import { useIsAlive } from './is-alive.ts';
import { Chip } from './parts.tsx';
import { usePortal } from './wording.tsx';

const Now = createContext('1970-01-01T00:00:00.000Z');
/** The server's clock when the page was made: one page has one now, in browser and server alike. */
export const Clock = Now.Provider;
export const useNow = (): string => useContext(Now);

const Notices = createContext(builtInCalendar);
/** Holiday notices in force when the page was made. */
export const Calendars = Notices.Provider;
export const useCalendar = (): Calendar => useContext(Notices);

/** A day with its weekday, in the reader's manner: 11月26日 周四; another year's with the year. */
export function useDay(): (day: string) => string {
  const format = useFormatter();
  const t = usePortal();
  const thisYear = useNow().slice(0, 4);
  return (day) => {
    const date = new Date(`${day}T04:00:00Z`);
    const weekday = format.dateTime(date, { weekday: 'short' });
    const year = day.startsWith(thisYear) ? undefined : 'numeric';
    return t('time.day', { date: format.dateTime(date, { month: 'short', day: 'numeric', year }), weekday });
  };
}

/** A day without its weekday, for narrow places. */
export function useShortDay(): (day: string) => string {
  const format = useFormatter();
  const thisYear = useNow().slice(0, 4);
  return (day) =>
    format.dateTime(new Date(`${day}T04:00:00Z`), {
      month: 'short',
      day: 'numeric',
      year: day.startsWith(thisYear) ? undefined : 'numeric',
    });
}

/** An instant as day and time in Shanghai. */
export function useMoment(): (at: string) => string {
  const day = useDay();
  return (at) => {
    const { day: date, time } = dayAndTime(at);
    return `${day(date)} ${time}`;
  };
}

/** The zone by name, and the reader's own time, which only the browser knows. */
export function useZone(at: string | null | undefined): string | undefined {
  const t = usePortal();
  const moment = useMoment();
  const locale = useLocale();
  const isThere = useIsAlive();
  if (!isThere || !at) return undefined;
  const own = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  return t('time.own', { at: moment(at), own });
}

export function When({ at }: { at: string }) {
  const moment = useMoment();
  return (
    <time dateTime={at} className="whitespace-nowrap" title={useZone(at)}>
      {moment(at)}
    </time>
  );
}

export function useDueWords(): (dueAt: string | null | undefined) => { due: Due; words: string } {
  const t = usePortal();
  const now = useNow();
  const calendar = useCalendar();
  const day = useDay();
  return (dueAt) => {
    const due = dueOf(dueAt, now, calendar);
    if (!dueAt) return { due, words: t('due.none') };
    if (due.group === 'overdue') return { due, words: due.days > 0 ? t('due.overdue', { days: due.days }) : t('due.justOver') };
    if (due.group === 'today') return { due, words: t('due.today', { time: dayAndTime(dueAt).time }) };
    return { due, words: due.days > 10 ? day(dayAndTime(dueAt).day) : t('due.left', { days: due.days }) };
  };
}

/** Time left, as a word and a colour. `label`: what ends then, where its place does not say it. */
export function DueChip({ dueAt, exact, label }: { dueAt: string | null | undefined; exact?: boolean; label?: string }) {
  const { due, words } = useDueWords()(dueAt);
  const moment = useMoment();
  const shown =
    exact && dueAt && due.group !== 'today'
      ? due.days > 10 && due.group !== 'overdue'
        ? moment(dueAt)
        : `${words} · ${moment(dueAt)}`
      : words;
  return (
    <span title={useZone(dueAt) ?? (dueAt ? moment(dueAt) : undefined)}>
      <Chip tone={due.tone}>{label ? `${label} ${shown}` : shown}</Chip>
    </span>
  );
}
