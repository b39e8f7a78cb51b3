// Remix 2 writes answers with turbo-stream 2.4.1, whose work grows with what is reflected (CVE-2026-34077) and which has no fixed
// version of its own. A form is cut to its own fields before it is parsed (test/portal/bounded-work.test.ts); this is what is left.
import { encode } from 'turbo-stream';
import { expect, test } from 'vitest';
import { forms } from '#test/support/odd-texts.ts';
import { mostEntries } from '#web/forms/bounded-form.ts';
import { parseForm } from '#web/forms/parse-form.server.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';

/** Every field of a form with every list full, each text its own, as an attacker posts it. */
function fullest(field: Field, name: string, put: (name: string) => void): void {
  if (field.kind === 'group') for (const inner of field.fields) fullest(inner, name ? `${name}.${inner.name}` : inner.name, put);
  else if (field.kind === 'list') for (let row = 0; row < field.max; row += 1) fullest(field.item, `${name}[${row}]`, put);
  else put(name);
}

test('the fullest form of every step goes back in bounded bytes, no deeper than its schema', async () => {
  let largest = 0;
  for (const { name, form } of forms) {
    const group = describeForm(form);
    const posted = new FormData();
    fullest(group, '', (field) => posted.append(field, `x ${field}`));
    const reply = parseForm(posted, form).reply();
    let bytes = 0;
    for await (const part of encode({ data: { result: reply } })) bytes += part.length;
    expect(bytes, name).toBeLessThan(10_000_000);
    expect(depthOf(reply), name).toBeLessThan(12);
    expect(mostEntries(group), name).toBeLessThan(10_000);
    largest = Math.max(largest, bytes);
  }
  expect(largest).toBeGreaterThan(10_000); // lists were full
});
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
