import { expect, test } from 'vitest';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { withoutStatements } from '#web/shapes/without-statements.ts';
import { stepNamed, steps } from '#workflows/kinds.ts';

test('an approval that is given again begins without its statements, with its note', () => {
  const form = stepNamed('internal-approval')?.outcomes['approve']?.form;
  if (!form) throw new Error('no approval');
  const before = { authority: true, secrecy: 'open', noDoubleFunding: true, note: '同意申报。' };
  expect(withoutStatements(describeForm(form), before)).toEqual({ secrecy: 'open', note: '同意申报。' });
});

/** A form with each of its statements made, in one row of each list. */
function stated(field: Field): unknown {
  if (field.kind === 'group') return Object.fromEntries(field.fields.map((inner) => [inner.name, stated(inner)]));
  if (field.kind === 'list') return [stated(field.item)];
  return field.kind === 'consent' ? true : 'x';
}
const forms = steps.flatMap((step) =>
  Object.entries(step.outcomes).map(([name, { form }]) => [`${step.name} ${name}`, describeForm(form)] as const),
);
test.each(forms)('%s: no statement is left, at any depth', (_name, root) => {
  expect(JSON.stringify(withoutStatements(root, stated(root)))).not.toContain('true');
});
