import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { valuesOf } from '#test/support/form-values.ts';
import { oddTexts } from '#test/support/odd-texts.ts';
import { problemsIn } from '#web/forms/judge.ts';
import type { Problem, Problems } from '#web/forms/problem.ts';
import { problemOf } from '#web/forms/problem-of.server.ts';
import { type Typed, toTyped, toValue } from '#web/forms/typed.ts';
import { describeForm } from '#web/shapes/describe.ts';
import { fieldAt, nameAt } from '#web/shapes/field.ts';
import { Day, Instant, isDay } from '#workflows/domain/days.ts';
import { code, line, paragraphs } from '#workflows/domain/text.ts';
import { steps } from '#workflows/kinds.ts';

const forms = steps.flatMap(({ name, outcomes }) =>
  Object.entries(outcomes).map(([outcome, { form }]) => ({ name: `${name} ${outcome}`, form })),
);
// biome-ignore format: kinds of mistakes, a line each
const typedByMistake = [
  '', '  ', '0', '1', '-1', '7', '1.234', '99999999999999999', '1,2,3', '120万', '12.5%', 'abc', 'on', 'true', 'x'.repeat(5000),
  '2026-02-30', '2026-02-28', '2028-02-29', '2026-13-01', '0000-01-01', '2026-11-21T14:30', '2026-11-21T25:99', '2026-11-21T14:30:00Z',
  '字'.repeat(201), '家👨‍👩‍👧‍👦庭', 'a\nb', ...Object.values(oddTexts),
];

/** The same typed values with some leaves typed otherwise, left out, or rows doubled. */
function spoiled(typed: Typed, spoil: () => string | undefined): Typed {
  if (Array.isArray(typed)) {
    const rows = typed.map((one) => spoiled(one, spoil));
    return spoil() === '' ? [] : spoil() === 'on' ? Array.from({ length: 60 }, () => rows[0] ?? '') : rows;
  }
  if (typeof typed === 'object') return Object.fromEntries(Object.entries(typed).map(([name, inner]) => [name, spoiled(inner, spoil)]));
  return spoil() ?? typed;
}

const sorted = (problems: Record<string, Problem[]>) =>
  Object.fromEntries(Object.entries(problems).map(([name, list]) => [name, list.toSorted((a, b) => a.code.localeCompare(b.code))]));
/** What the schema says; and, apart, what only it can say: rules of its own over the field or the row. */
function bySchema(form: z.ZodObject, value: unknown) {
  const [plain, own]: [Record<string, Problem[]>, Problems] = [{}, {}];
  const parsed = form.safeParse(value, { reportInput: true });
  for (const issue of parsed.error?.issues ?? []) {
    const problem = problemOf(issue, fieldAt(describeForm(form), issue.path));
    const name = nameAt(issue.path);
    if (issue.code === 'custom' && ['malformed', 'notADecimal'].includes(problem.code)) Object.assign(own, { [name]: [problem] });
    else plain[name] = [...(plain[name] ?? []).filter((one) => JSON.stringify(one) !== JSON.stringify(problem)), problem];
  }
  return { plain, own };
}

describe('what the browser says of a form is what its schema says', () => {
  test.each(forms)('$name', ({ form }) => {
    const root = describeForm(form);
    fc.assert(
      fc.property(
        valuesOf(form),
        fc.infiniteStream(fc.option(fc.constantFrom(...typedByMistake), { nil: undefined, freq: 2 })),
        (valid, mistakes) => {
          const value = toValue(
            root,
            spoiled(toTyped(root, valid), () => mistakes.next().value),
          );
          const { plain } = bySchema(form, value);
          expect(sorted(problemsIn(root, value) as Record<string, Problem[]>)).toEqual(sorted(plain));
        },
      ),
      { numRuns: 12, seed: 11 },
    );
  });

  test.each(forms)('$name: a good one has no problem', ({ form }) => {
    const root = describeForm(form);
    for (const valid of fc.sample(valuesOf(form), { numRuns: 2, seed: 3 })) {
      const value = toValue(root, toTyped(root, valid));
      if (form.safeParse(value).success) expect(problemsIn(root, value)).toEqual({});
    }
  });
});

test('a day is one for the browser where it is one for the schema', () => {
  const digits = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }));
  fc.assert(
    fc.property(digits, ([year, month, day]) => {
      const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
      expect(isDay(text)).toBe(Day.safeParse(text).success);
    }),
  );
});

test('each kind of text and instant is judged alike, for every input', () => {
  const form = z.strictObject({ line: line(2, 9), several: paragraphs(0, 12).optional(), code: code(1, 6), at: Instant });
  const root = describeForm(form);
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(...typedByMistake));
  fc.assert(
    fc.property(fc.record({ line: text, several: text, code: text, at: text }), (typed) => {
      const value = toValue(root, typed);
      expect(sorted(problemsIn(root, value) as Record<string, Problem[]>)).toEqual(sorted(bySchema(form, value).plain));
    }),
    { numRuns: 2000 },
  );
});
