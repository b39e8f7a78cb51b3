import { expect, test } from 'vitest';
import { boundedForm, mostEntries } from '#web/forms/bounded-form.ts';
import { parseForm } from '#web/forms/parse-form.server.ts';
import { askedForm, describeForm } from '#web/shapes/describe.ts';
import { stepNamed, steps } from '#workflows/kinds.ts';

const question = stepNamed('draft-demand')?.outcomes['submit']?.form;
if (!question) throw new Error('the question has no form');
const root = describeForm(question);
const posted = (entries: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};
const one = (name: string, value = 'x') => boundedForm(posted([[name, value]]), root);

const attacks: [string, string][] = [
  ['indicators[100000].id', 'x'],
  ['indicators[1000000].id', 'x'],
  ['indicators[99999999999999999999].id', 'x'],
  ['indicators[-1].id', 'x'],
  ['indicators[].id', 'x'],
  ['indicators[0]', 'x'],
  ['indicators', 'x'],
  ['indicators[0].id.more', 'x'],
  ['titleZh.deeper', 'x'],
  ['titleZh[3]', 'x'],
  ['a.b', 'x'],
  ['__proto__.x', 'x'],
  [`a${'.a'.repeat(5000)}`, 'x'],
  [`a${'[0]'.repeat(5000)}`, 'x'],
  ['x'.repeat(200), 'x'],
  ['_outcome', 'x'.repeat(300)],
  ['__intent__', JSON.stringify({ type: 'insert', payload: { name: 'indicators', index: 1_000_000 } })],
  ['__intent__', JSON.stringify({ type: 'update', payload: { name: 'indicators[1000000]', value: 'x' } })],
  ['__intent__', JSON.stringify({ type: 'reorder', payload: { name: 'indicators', from: 0, to: 1_000_000 } })],
  ['__intent__', JSON.stringify({ type: 'insert', payload: { name: 'titleZh' } })],
  ['__intent__', JSON.stringify({ type: 'insert', payload: { name: 'indicators', defaultValue: 'x' } })],
  ['__intent__', '{'],
  ['__intent__', 'null'],
  ['__state__', JSON.stringify({ key: { 'indicators[1000000]': 'x' } })],
  ['__state__', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['__state__', 'x'],
];
test.each(attacks)('%s is no field of any form of ours', (name, value) => {
  expect(one(name, value)).toBeUndefined();
});

test('more fields than a full form has are none of ours', () => {
  const many = Array.from({ length: mostEntries(root) + 1 }, (_, n) => [`x${n}`, 'x'] as const);
  expect(boundedForm(posted(many), root)).toBeUndefined();
});

test('a plain name that the schema does not know is left out; nothing of it comes back', () => {
  const form = one('unknown', 'something typed');
  expect([...(form?.keys() ?? [])]).toEqual([]);
  expect(JSON.stringify(parseForm(form ?? new FormData(), question).reply())).not.toContain('something typed');
});

test('milestones that are ticked arrive as a list', () => {
  const taskBook = askedForm('sign-task-book', 'propose');
  const ticked = posted([
    ['claimAfter', '2'],
    ['claimAfter', '3'],
  ]);
  const form = taskBook && boundedForm(ticked, taskBook);
  expect(form?.getAll('claimAfter')).toEqual(['2', '3']);
});

test('the same field twice, or a value where rows are, is none of ours', () => {
  expect(
    boundedForm(
      posted([
        ['titleZh', 'x'],
        ['titleZh', 'y'],
      ]),
      root,
    ),
  ).toBeUndefined();
  expect(
    boundedForm(
      posted([
        ['_outcome', 'x'],
        ['_outcome', 'y'],
      ]),
      root,
    ),
  ).toBeUndefined();
});

test('every form of the catalogue passes whole, its lists full, with the buttons of its rows', () => {
  for (const step of steps)
    for (const { form } of Object.values(step.outcomes)) {
      const described = describeForm(form);
      const entries: [string, string][] = [
        ['_outcome', 'x'],
        ['_submissionId', 'x'],
        ['_seenAt', '1'],
        ['_revision', '1'],
        ['_save', '1'],
      ];
      const fill = (field: (typeof described.fields)[number], name: string) => {
        if (field.kind === 'group') for (const inner of field.fields) fill(inner, `${name}.${inner.name}`);
        else if (field.kind === 'choices') for (const option of field.options) entries.push([name, option]);
        else if (field.kind === 'list') for (let n = 0; n < field.max; n += 1) fill(field.item, `${name}[${n}]`);
        else entries.push([name, 'x']);
      };
      for (const field of described.fields) fill(field, field.name);
      const state = { key: Object.fromEntries(described.fields.map(({ name }) => [name, 'abc'])), validated: {} };
      entries.push(['__state__', JSON.stringify(state)]);
      const list = described.fields.find(({ kind }) => kind === 'list');
      if (list) entries.push(['__intent__', JSON.stringify({ type: 'insert', payload: { name: list.name } })]);
      const kept = boundedForm(posted(entries), described);
      expect([...(kept?.entries() ?? [])], step.name).toEqual(entries);
      if (kept) expect(() => parseForm(kept, form), step.name).not.toThrow();
    }
});

test('a form that has been answered may be sent again, with the state of its answer', () => {
  const returned = stepNamed('attest-demand')?.outcomes['return']?.form;
  if (!returned) throw new Error('the question cannot be sent back');
  const described = describeForm(returned);
  const entries = [
    ['reason', '指标的测试方法尚未写清，请补充第三方检测依据后再报。'],
    ['_outcome', 'return'],
    ['_submissionId', 'x'],
    ['_seenAt', '1'],
  ] as const;
  // the browser marks every name of the answer, also those of the page's own
  const { fields = [] } = parseForm(posted(entries), returned).reply();
  expect(fields).toContain('_outcome');
  const state = { key: {}, validated: Object.fromEntries(['', ...fields].map((name) => [name, true])) };
  const again = [...entries, ['__state__', JSON.stringify(state)] as const];
  expect([...(boundedForm(posted(again), described)?.keys() ?? [])]).toEqual(again.map(([name]) => name));
});
