import { expect, test } from 'vitest';
import { typedIn } from '#web/forms/parse-typed.ts';
import type { Typed } from '#web/forms/typed.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { steps } from '#workflows/kinds.ts';

const file = `00000000-0000-4000-8000-000000000000 ${'a'.repeat(64)} 12 数据.pdf`;

/** One of everything: one row, one ticked box, one file. */
function oneOf(field: Field): Typed {
  switch (field.kind) {
    case 'group':
      return Object.fromEntries(field.fields.map((inner) => [inner.name, oneOf(inner)]));
    case 'list':
      return [oneOf(field.item)];
    case 'choices':
      return [field.options[0] ?? ''];
    case 'files':
      return [file];
    case 'consent':
      return 'on';
    case 'flag':
      return 'true';
    default:
      return '1';
  }
}
/** As a browser sends it: boxes and files by the bare name of their field, rows by their place. */
function send(form: FormData, name: string, typed: Typed): void {
  if (Array.isArray(typed))
    typed.forEach((row, index) => {
      if (typeof row === 'string') form.append(name, row);
      else send(form, `${name}[${index}]`, row);
    });
  else if (typeof typed === 'string') form.append(name, typed);
  else if (typed) for (const [inner, value] of Object.entries(typed)) send(form, name ? `${name}.${inner}` : inner, value);
}

const forms = steps.flatMap((step) =>
  Object.entries(step.outcomes).map(([outcome, { form }]) => [`${step.name} ${outcome}`, describeForm(form)] as const),
);

test.each(forms)('%s: the draft holds what was typed, also a single box, row or file', (_name, root) => {
  const form = new FormData();
  const typed = oneOf(root);
  send(form, '', typed);
  expect(typedIn(form, root)).toEqual(typed);
});
