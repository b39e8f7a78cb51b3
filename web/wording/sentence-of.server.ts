import { createTranslator } from 'use-intl/core';
import { dayAndTime } from '#web/shapes/time.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';
import { portal as portalEn } from './en/portal.ts';
import { pathIn, placeOf } from './field-place.ts';
import { formats, type Locale } from './index.ts';
import { allWords } from './library.server.ts';
import { wordsOf } from './words.ts';
import { portal } from './zh/portal.ts';

export interface Sentences {
  readonly zh: string;
  readonly en: string;
}
const roleNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': portal.role, en: portalEn.role };
const rowNumber: Readonly<Record<Locale, string>> = { 'zh-CN': portal.form.rowNumber, en: portalEn.form.rowNumber };
const colon: Readonly<Record<Locale, string>> = { 'zh-CN': portal.colon, en: portalEn.colon };
const joint = { 'zh-CN': '', en: ' ' } as const;
const zoneOf = { 'zh-CN': '（北京时间）', en: ' (Beijing time)' } as const;

function speaker(locale: Locale) {
  const messages = { portal: {} as typeof portal, words: allWords(locale) };
  const role = (name: unknown) => roleNames[locale][String(name).replace('.', '-')] ?? String(name);
  const words = wordsOf(createTranslator({ locale, messages, formats, timeZone: 'Asia/Shanghai', namespace: 'words' }));
  const moment = (instant: unknown) => {
    if (typeof instant !== 'string' || Number.isNaN(Date.parse(instant))) return '';
    const { day, time } = dayAndTime(instant);
    return `${day} ${time}${zoneOf[locale]}`;
  };
  return (code: string, details: Readonly<Record<string, unknown>>): { readonly why: string; readonly now: string } => {
    const { at, dueAt, since, lift } = details;
    const told = { ...details, at: moment(at), dueAt: moment(dueAt), since: moment(since), lift: role(lift) };
    const { why, now } = words.refusal(code, told);
    const step = String(details['step']);
    const place = (field: string) =>
      placeOf(
        pathIn(field),
        (part) => words.field(step, part),
        (_, row) => rowNumber[locale].replace('{n}', String(row + 1)),
      );
    const sentences = brokenIn(details).map(({ rule, field, figures }) =>
      [place(field), words.rule(step, rule, figures)].filter(Boolean).join(colon[locale]),
    );
    return { why: [why, ...sentences].join(joint[locale]), now };
  };
}
const brokenIn = ({ broken }: Readonly<Record<string, unknown>>) => (Array.isArray(broken) ? (broken as readonly BrokenRule[]) : []);
const speakers = { 'zh-CN': speaker('zh-CN'), en: speaker('en') };
/** Why something was not done and what now, for a page. */
export const whyAndNow = (locale: Locale, code: string, details: Readonly<Record<string, unknown>> = {}) => speakers[locale](code, details);
const wholeIn = (locale: Locale, code: string, details: Readonly<Record<string, unknown>>): string => {
  const { why, now } = whyAndNow(locale, code, details);
  return [why, now].join(joint[locale]);
};

/** Why something was not done and what now, as the pages say it: for programs. */
export const sentenceOf = (code: string, details: Readonly<Record<string, unknown>> = {}): Sentences => ({
  zh: wholeIn('zh-CN', code, details),
  en: wholeIn('en', code, details),
});
