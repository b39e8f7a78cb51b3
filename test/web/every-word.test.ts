import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { haihe } from '#scripts/story/organisations.ts';
import { speaker } from '#test/support/messages.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { locales } from '#web/wording/index.ts';
import { recordedForm } from '#workflows/engine/composed.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { faultOf } from '#workflows/engine/facts.ts';
import type { FieldWords, WordsOf } from '#workflows/engine/wording.ts';
import { kinds, steps } from '#workflows/kinds.ts';

/** Values of a schema: every choice, every flag, with and without each optional field. */
function valuesOf(schema: z.core.$ZodType): unknown[] {
  if (schema instanceof z.ZodOptional) return [undefined, ...valuesOf(schema.unwrap())];
  if (schema instanceof z.ZodReadonly) return valuesOf(schema.unwrap());
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).reduce<object[]>(
      (objects, [name, field]) =>
        objects.flatMap((object) => valuesOf(field).map((value) => ({ ...object, ...(value === undefined ? {} : { [name]: value }) }))),
      [{}],
    );
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(valuesOf);
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) return [2];
  if (schema instanceof z.ZodArray) return [valuesOf(schema.element)];
  return [strings.find((text) => z.safeParse(schema, text).success)];
}
const strings = ['2026-11-26', '2026-11-26T16:00:00.000Z', 'ab'.repeat(32), haihe, 'BS-2028-000417'];

const words = new Map(kinds.flatMap((kind) => Object.values(kind.words)).flatMap((stage) => Object.entries(stage.definitions)));
const catalogue = kinds.flatMap(({ definitions }) => [...definitions]);
const definitionNamed = (name: string) => catalogue.find((known) => known.name === name);

test.each(locales)('every fact of every definition is a sentence in %s, with all words loaded', (locale) => {
  const { say, failures } = speaker(locale);
  const told = new Set<string>();
  for (const { name, facts = {} } of catalogue)
    for (const [type, schema] of Object.entries(facts))
      for (const details of valuesOf(schema) as object[]) {
        expect(faultOf(facts, { type, ...details }), `${name}/${type}`).toBeUndefined();
        const sentence = say.fact(name, type, { ...details });
        expect(sentence, `${name}/${type}`).not.toBe(type);
        expect(sentence, `${name}/${type}`).not.toMatch(/[{}]|undefined|:fact:/);
        told.add(`${name}/${type}`);
      }
  expect([...new Set(failures)]).toEqual([]);
  expect(told.size).toBeGreaterThan(180);
});

/** Stated by no person: without the name a reader would not know whose proposal it is. */
test.each(locales)('what is found in the envelopes and the order of proposals name the university, in %s', (locale) => {
  const { say } = speaker(locale);
  const named: string[] = [];
  for (const name of ['unseal', 'consensus', 'break-tie', 'draw-lot'])
    for (const [type, schema] of Object.entries(definitionNamed(name)?.facts ?? {}))
      for (const details of valuesOf(schema) as object[])
        if ('proposal' in details) {
          expect(say.fact(name, type, { ...details, proposal: 'Haihe 海河' }), `${name}/${type}`).toContain('Haihe 海河');
          named.push(type);
        }
  expect(new Set(named)).toEqual(
    new Set(['proposal-opened', 'price-opened', 'proposal-unreadable', 'proposal-out-of-rules', 'proposal-ranked']),
  );
});

test.each(locales)('every letter of every definition is a sentence in %s', (locale) => {
  const { say, failures } = speaker(locale);
  const told = new Set<string>();
  for (const definition of catalogue)
    for (const [type, schema] of Object.entries(('letters' in definition && definition.letters) || {}))
      for (const figures of valuesOf(schema) as object[]) {
        const sentence = say.letter(definition.name, type, { ...figures });
        expect(sentence, `${definition.name}/${type}`).not.toBe(type);
        expect(sentence, `${definition.name}/${type}`).not.toMatch(/[{}]|undefined|:letter:/);
        told.add(`${definition.name}/${type}`);
      }
  expect([...new Set(failures)]).toEqual([]);
  expect(told.size).toBeGreaterThan(20);
});

test.each(locales)('every rule that a form can break is a sentence in %s that says what to do', (locale) => {
  const { say, failures } = speaker(locale);
  for (const [name, both] of words) {
    const declared = steps.find((step) => step.name === name)?.rules ?? [];
    const sentences = (locale === 'en' ? both.en : both.zh).refusals ?? {};
    expect(Object.keys(sentences).toSorted(), name).toEqual([...declared].toSorted());
    for (const [rule, sentence] of Object.entries(sentences)) {
      const figures = Object.fromEntries([...sentence.matchAll(/\{(\w+)/g)].map(([, figure]) => [figure ?? '', 2]));
      expect(say.rule(name, rule, figures), `${name}/${rule}`).not.toMatch(/[{}]|undefined|:rule:/);
      expect(say.rule(name, rule, figures), `${name}/${rule}`).not.toBe(rule);
    }
  }
  expect([...new Set(failures)]).toEqual([]);
});

test('no two kinds share a name of a stage or of a definition, and the folder of each has its workflow', async () => {
  const names = [...catalogue.map(({ name }) => name), ...kinds.flatMap(({ stages }) => stages)];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const { name } of kinds)
    expect(await import(join(import.meta.dirname, '..', '..', 'workflows', name, 'workflow.ts'))).toHaveProperty(
      name,
      expect.any(Function),
    );
});

test('the same type of fact is shown in the words of the step that states it', () => {
  const { say } = speaker('en');
  expect(say.fact('accept-milestone', 'rectification-asked', { milestone: 2, round: 1 })).toContain('ilestone 2');
  expect(say.fact('formal-check', 'rectification-asked', { round: 1 })).not.toContain('ilestone');
  expect(say.fact('argue-demand', 'conflict-declared', { expert: 'expert1', conflict: 'kin' })).not.toBe(
    say.fact('final-acceptance', 'conflict-declared', { expert: 'expert1', conflict: 'kin' }),
  );
});

test('no definition has words that nothing of it needs', () => {
  const unused: string[] = [];
  const needed = new Map(
    steps.map((step) => [step.name, fieldsOf(Object.values(step.outcomes).map((asked) => describeForm(recordedForm(asked))))]),
  );
  for (const [name, both] of words)
    for (const language of [both.zh, both.en]) {
      const { facts = {}, letters = {} } = language;
      const definition = definitionNamed(name);
      const known = (definition && 'letters' in definition && definition.letters) || {};
      unused.push(
        ...Object.keys(letters)
          .filter((type) => !(type in known))
          .map((type) => `${name}:letter:${type}`),
      );
      unused.push(
        ...Object.keys(facts)
          .filter((type) => !(type in (definition?.facts ?? {})))
          .map((type) => `${name}:fact:${type}`),
      );
      if (!('fields' in language)) continue;
      for (const [field, word] of Object.entries(language.fields as Record<string, FieldWords>)) {
        const options = needed.get(name)?.get(field);
        if (!options) unused.push(`${name}:field:${field}`);
        else if (typeof word === 'object')
          unused.push(
            ...Object.keys(word.options ?? {})
              .filter((o) => !options.includes(o))
              .map((o) => `${name}:${field}:${o}`),
          );
      }
    }
  expect([...new Set(unused)]).toEqual([]);
});

/** Names of all fields, with the choices of each. */
function fieldsOf(fields: readonly Field[], found = new Map<string, string[]>()): Map<string, string[]> {
  for (const field of fields) {
    const options = 'options' in field ? field.options : [];
    found.set(field.name, [...(found.get(field.name) ?? []), ...options]);
    if (field.kind === 'group') fieldsOf(field.fields, found);
    if (field.kind === 'list') fieldsOf([field.item], found);
  }
  return found;
}

test('a missing word does not compile, and neither does a fact that is not declared', () => {
  const { defineStep } = definersOf<{ readonly round: number }>();
  const asked = defineStep({
    name: 'ask',
    code: 'T.01',
    stage: 'toy',
    since: 1,
    access: { known: [], read: [], actor: 'named', figures: [] },
    opens: () => [],
    outcomes: { yes: { form: z.strictObject({ note: z.int() }) } },
    facts: { 'was-asked': z.strictObject({ round: z.int() }) },
    apply: (state) => ({ state, facts: [{ type: 'was-asked', round: state.round }] }),
  });
  type Words = WordsOf<typeof asked>['en'];
  const whole = {
    title: 'Ask',
    noun: 'Question',
    ask: '?',
    outcomes: { yes: { label: '', leadsTo: '', done: '' } },
    fields: { note: '' },
    facts: { 'was-asked': '' },
  };
  expectTypeOf(whole).toExtend<Words>();
  const { facts: _facts, ...withoutFacts } = whole;
  expectTypeOf(withoutFacts).not.toExtend<Words>();
  expectTypeOf({ ...whole, outcomes: {} }).not.toExtend<Words>();
  expectTypeOf({ ...whole, fields: {} }).not.toExtend<Words>();
  type Stated = NonNullable<ReturnType<typeof asked.apply>['facts']>[number];
  expectTypeOf<{ type: 'was-asked'; round: number }>().toExtend<Stated>();
  expectTypeOf<{ type: 'was-told'; round: number }>().not.toExtend<Stated>();
  expect(faultOf(asked.facts, { type: 'was-told' })).toContain('not declared');
  expect(faultOf(asked.facts, { type: 'was-asked', round: 1, more: 2 })).toContain('was-asked');
});
