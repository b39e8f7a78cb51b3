import { expect, test } from 'vitest';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { steps } from '#workflows/kinds.ts';

/** Fields that hold an id, at any depth. */
const idsIn = (field: Field): string[] => {
  if (field.kind === 'group') return field.fields.flatMap(idsIn);
  if (field.kind === 'list') return idsIn(field.item);
  return field.kind === 'id' ? [field.name] : [];
};
/** The form gives the row its own id; or the id is that of what the form lies under. */
const own = ['id'];

test('every id that a form names is of a known kind of thing, so that none is taken unseen', () => {
  const unknown = steps.flatMap((step) =>
    Object.entries(step.outcomes).flatMap(([outcome, { form }]) =>
      idsIn(describeForm(form)).flatMap((field) =>
        own.includes(field) || step.names?.[field] || Object.values(step.rows ?? {}).includes(field)
          ? []
          : [`${step.name} ${outcome} ${field}`],
      ),
    ),
  );
  expect([...new Set(unknown)]).toEqual([]);
});

test('an organisation that is named is one of a kind, or one of those that the step lists', () => {
  const open = steps.flatMap((step) =>
    Object.entries(step.names ?? {}).flatMap(([field, reference]) =>
      reference.to === 'organisation' && !('kind' in reference) && !('among' in reference) ? [`${step.name} ${field}`] : [],
    ),
  );
  expect(open).toEqual([]);
});
