import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesOf } from '#test/support/form-values.ts';
import { forms, oddTexts, planted, textsOf } from '#test/support/odd-texts.ts';
import { problemOf } from '#web/forms/problem-of.server.ts';
import { loadPortal } from '#web/wording/whole-portal.server.ts';
import { NewOrganisation, NewPerson, NewProgramme } from '#worker/admin/import-file.ts';
import { graphemes, lengthOf } from '#workflows/domain/graphemes.ts';
import { code, foreign, line, paragraphs } from '#workflows/domain/text.ts';
import { faultIn, normalText, storable } from '#workflows/domain/text-characters.ts';
import { carriedPart, carriedSchema } from '#workflows/engine/carried.ts';

const sentences = await Promise.all((['zh-CN', 'en'] as const).map(async (locale) => (await loadPortal(locale)).problem));
const isWorded = (problem: string) => sentences.every((words) => problem in words);

describe('an odd text in an otherwise valid form', () => {
  const withTexts = forms.map(({ name, form }) => ({ name, form, value: fc.sample(valuesOf(form), { seed: 7, numRuns: 12 }) }));

  test.each(withTexts)('$name: is taken as something storable, or refused with a sentence at its field', ({ form, value: values }) => {
    const value = values.reduce((most: unknown, one) => (textsOf(form, one).length > textsOf(form, most).length ? one : most), values[0]);
    const one = new Map(textsOf(form, value).map((text) => [text.schema, text]));
    for (const { path, value: valid } of one.values())
      for (const [index, [name, odd]] of Object.entries(oddTexts).entries()) {
        const places = [odd, `${valid.trim().slice(0, -1)}${odd}`, `${odd}${valid.trim().slice(1)}`];
        for (const text of [places[index % 3] ?? odd]) {
          const parsed = form.safeParse(planted(value, path, text), { reportInput: true });
          const place = `${path.join('.')}: ${name}`;
          if (parsed.success) {
            expect(storable(parsed.data), place).toEqual(parsed.data);
            expect(form.parse(parsed.data), place).toEqual(parsed.data);
            for (const kept of textsOf(form, parsed.data)) expect(faultIn(kept.value), place).toBeUndefined();
            const carried = carriedPart(form, parsed.data);
            expect(carriedSchema(form).parse(carried), place).toEqual(carried);
          } else {
            for (const issue of parsed.error.issues) {
              expect(issue.path, place).toEqual(path);
              expect(isWorded(problemOf(issue, undefined).code), place).toBe(true);
            }
          }
        }
      }
  });
});

const wrongIn = (schema: { safeParse: typeof reason.safeParse }, text: string) => {
  const parsed = schema.safeParse(text, { reportInput: true });
  return parsed.success ? undefined : problemOf(parsed.error.issues[0] as never, undefined).code;
};
const reason = paragraphs(10, 2000);
const title = line(1, 20);

test.each([
  ['\u200b'.repeat(5), 'required'],
  ['\u3164'.repeat(5), 'required'],
  ['\u2800 \u3000', 'required'],
  ['\ufe0f', 'required'],
  ['题\u0000目', 'control'],
  ['题\u0090目', 'control'],
  ['题\t目', 'control'],
  ['题\ud842目', 'halfCharacter'],
  ['price \u202e000,001\u202c', 'direction'],
  ['题\ufffe目', 'notACharacter'],
  ['题\u{e0068}\u{e0069}', 'hidden'],
  [`\u{1f3f4}${'\u{e0068}'.repeat(8)}`, 'hidden'],
  ['题\n目', 'severalLines'],
  [`z${'\u0301'.repeat(20)}`, 'stacked'],
  ['题'.repeat(21), 'tooLong'],
  ['x'.repeat(1_000_000), 'tooLong'],
])('a title of %j: %s', (text, problem) => expect(wrongIn(title, text)).toBe(problem));

test.each([
  ['a person', NewPerson, { id: 'p', nameZh: '韩梅', nameEn: 'Han Mei' }],
  ['an organisation', NewOrganisation, { id: 'o', kind: 'agency', nameZh: '题答运营', nameEn: 'Tida' }],
  ['a programme', NewProgramme, { id: 'g', nameZh: '联合攻关', nameEn: 'Joint R&D', platform: 'o', funder: 'f' }],
])('%s has names that can be seen', (_, schema, named) => {
  expect(schema.safeParse(named).success).toBe(true);
  for (const field of ['nameZh', 'nameEn'])
    for (const unseen of ['\u200b\u200b', '\u3164'.repeat(5), '\u2800 \u3000', '韩\u202e梅', '韩\n梅']) {
      const problems = schema.safeParse({ ...named, [field]: unseen }).error?.issues.map(({ path }) => path.join('.'));
      expect({ field, unseen, problems }).toEqual({ field, unseen, problems: [field] });
    }
});

test('a reason of ten characters is not made of characters without width', () => {
  expect(wrongIn(reason, `不同意${'\u200b'.repeat(20)}`)).toBe('tooShort');
  expect(wrongIn(reason, '\u2060'.repeat(100))).toBe('tooShort');
});

test.each([
  [' 题答\r\n', '题答'],
  ['e\u0301', 'é'],
  ['韩\u200d梅', '韩梅'],
  ['\ufeff韩\u200b梅', '韩梅'],
  ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ['❤️', '❤️'],
  ['क्‍ष', 'क्‍ष'],
  ['می‌خواهم', 'می‌خواهم'],
  ['𠮷野家', '𠮷野家'],
  ['葛\u{e0100}城', '葛\u{e0100}城'],
])('a title of %j is kept as %j', (text, kept) => expect(title.parse(text)).toBe(kept));

test('lengths are those that a reader counts, and a line end is one', () => {
  expect(line(1, 3).parse('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦')).toHaveLength(33);
  expect(line(1, 3).safeParse('👨‍👩‍👧‍👦ab𠮷').success).toBe(false);
  expect(paragraphs(3, 3).parse('a\r\nb')).toBe('a\nb');
  fc.assert(fc.property(fc.stringMatching(/^[ -~一-鿿]{0,40}$/), (text) => lengthOf(text) === [...text].length));
});

test('texts counted without the segmenter are counted as it counts them', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x1_0000; code += code < 0x3400 || code >= 0xfe00 ? 1 : 0x61) {
    const one = String.fromCharCode(code);
    const text = `a${one}${one}中${one}Ω`;
    if (lengthOf(text) !== graphemes(text).length) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('normalising is idempotent, and what it leaves is storable or named', () => {
  const pieces = fc.constantFrom(...Object.values(oddTexts), '题', 'a', ' ', '\n');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const once = normalText(parts.join(''));
      expect(normalText(once)).toBe(once);
      if (storable(once) !== once) expect(faultIn(once)).toBeDefined();
      const cleaned = foreign(20).parse(parts.join(''));
      expect(storable(cleaned)).toBe(cleaned);
      expect([...cleaned].length).toBeLessThanOrEqual(20);
      expect(foreign(20).parse(cleaned)).toBe(cleaned);
    }),
    { numRuns: 2000 },
  );
});

test('an office’s number may be Chinese; characters of other scripts are not in it', () => {
  expect(code(4, 40).parse('津技合〔2026〕00123号')).toBe('津技合〔2026〕00123号');
  expect(wrongIn(code(4, 40), '津技合\u00002026-00123')).toBe('control');
  expect(wrongIn(code(4, 40), '津技合2026😀')).toBe('notInCodes');
});
