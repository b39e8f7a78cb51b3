import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { valuesOf } from '#test/support/form-values.ts';
import { carriedPart, carriedSchema, optionalProse, prose } from '#workflows/engine/carried.ts';
import { steps } from '#workflows/kinds.ts';

const forms = steps.flatMap(({ name, outcomes }) =>
  Object.entries(outcomes).map(([outcome, { form }]) => ({ name: `${name} ${outcome}`, form })),
);

describe('every form of the catalogue', () => {
  test.each(forms)('$name', ({ form }) => {
    const carried = carriedSchema(form);
    fc.assert(
      fc.property(valuesOf(form), (value) => {
        const whole = form.parse(value);
        expect(form.parse(whole)).toEqual(whole); // idempotent: browser, action, tRPC and workflow each parse it
        expect(form.safeParse({ ...whole, surplus: 1 }).success).toBe(false);
        const part = carriedPart(form, whole);
        expect(carried.parse(part)).toEqual(part);
        expect(JSON.parse(JSON.stringify(part))).toEqual(part);
        expect(carriedPart(form, whole)).toEqual(carriedPart(form, JSON.parse(JSON.stringify(whole))));
      }),
      { numRuns: 25 },
    );
  });
});

test('texts that no rule reads stay behind at any depth; their lengths hold without the blanks around them', () => {
  const form = z.strictObject({
    title: prose(2, 4),
    note: optionalProse(4),
    n: z.int(),
    rows: z.array(z.strictObject({ text: prose(1, 2), code: z.enum(['a', 'b']) })).max(2),
    box: z.strictObject({ inner: prose(1, 9) }).optional(),
  });
  const whole = form.parse({ title: ' 题答 ', n: 1, rows: [{ text: '秘', code: 'a' }], box: { inner: '密' } });
  expect(whole.title).toBe('题答');
  expect(carriedPart(form, whole)).toEqual({ n: 1, rows: [{ code: 'a' }], box: {} });
  expect(form.safeParse({ ...whole, title: '  a  ' }).success).toBe(false);
  expect(carriedSchema(form).safeParse({ n: 1, rows: [{ code: 'a', text: 'x' }] }).success).toBe(false);
  expect(carriedSchema(form).safeParse({ n: 1, rows: [{ code: 'a' }, { code: 'a' }, { code: 'a' }] }).success).toBe(false);
});

/** Names and schemas of all strings that travel. */
function strings(schema: z.core.$ZodType, path = ''): [string, z.ZodString][] {
  if (schema instanceof z.ZodString) return [[path, schema]];
  if (schema instanceof z.ZodOptional) return strings(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return strings(schema.element, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => strings(option, path));
  return schema instanceof z.ZodObject ? Object.entries(schema.shape).flatMap(([name, field]) => strings(field, `${path} ${name}`)) : [];
}

test('what travels is no text: every string of it is short or of a fixed pattern', () => {
  const long = forms.flatMap(({ name, form }) =>
    strings(carriedSchema(form), name)
      .filter(([, { maxLength, _zod }]) => !_zod.bag.patterns && (maxLength ?? 1000) > 64)
      .map(([path]) => path),
  );
  expect(long).toEqual([]);
});
