import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { formats, locales } from '#web/wording/index.ts';
import { roles } from '#workflows/domain/party.ts';
import { refusalCodes } from '#workflows/engine/refusal.ts';
import { kinds, steps } from '#workflows/kinds.ts';

const flat = (words: object, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
/** Names of an ICU message's arguments; the texts between do not matter. */
const argumentsOf = (message: string) => [...new Set([...message.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name]) => name ?? ''))].sort();
const catalogue = kinds.flatMap(({ definitions }) => [...definitions]);
const [zh, en] = await Promise.all(locales.map(messagesOf));

test('both languages have the same keys', () => {
  expect(
    flat(en ?? {})
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    flat(zh ?? {})
      .map(([key]) => key)
      .sort(),
  );
});

test('portal sentences take the same figures in both languages', () => {
  const english = new Map(flat(en?.portal ?? {}));
  const differing = flat(zh?.portal ?? {}).filter(
    ([key, sentence]) => argumentsOf(sentence).join() !== argumentsOf(english.get(key) ?? '').join(),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test.each(locales)('every step, outcome, field, choice, role and refusal has its word in %s', async (locale) => {
  const { words, portal } = await messagesOf(locale);
  const missing: string[] = [];
  const needs = (key: string) => void (key in words || missing.push(key));
  const walk = (step: string, field: Field): void => {
    if (field.kind === 'hash' || (field.kind === 'id' && field.name === 'id')) return;
    if (field.name !== '') needs(`${step}:field:${field.name}`);
    if (field.kind === 'group') for (const inner of field.fields) walk(step, inner);
    else if (field.kind === 'list') walk(step, field.item);
    else if ('options' in field) for (const option of field.options) needs(`${step}:field:${field.name}:option:${option}`);
  };
  for (const step of steps) {
    needs(`${step.name}:title`);
    for (const [outcome, { form }] of Object.entries(step.outcomes)) {
      needs(`${step.name}:${outcome}:label`);
      needs(`${step.name}:${outcome}:leadsTo`);
      walk(step.name, describeForm(form));
    }
  }
  for (const { kind, name } of catalogue) if (kind === 'wait') needs(`${name}:title`);
  for (const code of refusalCodes) needs(`refusal:${code}:why`);
  for (const role of roles) if (!(role.replace('.', '-') in portal.role)) missing.push(role);
  expect([...new Set(missing)]).toEqual([]);
});

test.each(locales)('every sentence is well formed, and no key has a dot in %s', async (locale) => {
  const messages = await messagesOf(locale);
  const wrong: string[] = [];
  const t = createTranslator({
    locale,
    messages,
    formats,
    timeZone: 'Asia/Shanghai',
    namespace: 'words',
    onError: (error) => wrong.push(error.message),
  });
  for (const [key, sentence] of Object.entries(messages.words)) {
    t(key, Object.fromEntries(argumentsOf(sentence).map((name) => [name, '1'])));
    if (key.includes('.')) wrong.push(key);
  }
  expect(wrong).toEqual([]);
});

test('typography of each language: Chinese ranges with ～, Chinese marks after Chinese; English marks in English', () => {
  const of = (messages: typeof zh) => [...flat(messages?.portal ?? {}), ...Object.entries(messages?.words ?? {})];
  const wrong = [
    // a figure, or what stands for one, up to another
    ...of(zh).filter(([, text]) => /[\d}]\s*[—–]\s*[\d{]|[\p{Script=Han}][,;:?!](?!\d)|。[。，；]/u.test(text)),
    ...of(en).filter(([, text]) => /[，。；：？！（）「」、～]/.test(text)),
  ];
  expect(wrong).toEqual([]);
});
