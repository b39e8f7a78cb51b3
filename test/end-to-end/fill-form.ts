import type { Page } from 'playwright-core';
import { toTyped } from '#web/forms/typed.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { Controls } from './controls.ts';

/** Fills in a step's form as a person would, from the value that the story gives to the interface. */
export async function fillForm(page: Page, step: string, outcome: string, value: unknown): Promise<void> {
  const form = stepNamed(step)?.outcomes[outcome]?.form;
  if (!form) throw new Error(`no form ${step} ${outcome}`);
  const controls = new Controls(page);
  await controls.read();
  for (const field of describeForm(form).fields)
    await fill(page, controls, field, field.name, (value as Record<string, unknown>)[field.name]);
}

async function fill(page: Page, controls: Controls, field: Field, name: string, value: unknown): Promise<void> {
  switch (field.kind) {
    case 'group':
      for (const inner of field.fields)
        await fill(page, controls, inner, `${name}.${inner.name}`, (value as Record<string, unknown> | undefined)?.[inner.name]);
      return;
    case 'list': {
      if (value === undefined) return;
      const rows = value as unknown[];
      if (controls.isCheckbox(name)) return tick(page, name, rows.map(String));
      await haveRows(page, controls, name, rows.length);
      for (const [index, row] of (await asGiven(page, name, rows)).entries())
        await fill(page, controls, field.item, `${name}[${index}]`, row);
      return;
    }
    case 'files':
      return; // uploaded by the tests of files
    case 'choices':
      return value === undefined ? undefined : tick(page, name, (value as unknown[]).map(String));
    case 'hash':
      return; // the page fills it in
    default: {
      const typed = toTyped(field, value);
      if (typed === undefined) return;
      const { tag, type } = await controls.named(name);
      if (type === 'hidden') return;
      const input = page.locator(`[name="${name}"]`);
      if (field.kind === 'consent') return input.check();
      if (type === 'radio') return page.locator(`[name="${name}"][value="${String(typed)}"]`).check();
      if (tag === 'SELECT') return void (await input.selectOption(String(typed)));
      return input.fill(String(typed));
    }
  }
}

/** The rows in the order of the page, where it says by a hidden id what each row is about: the order of indicators is the contract's. */
async function asGiven(page: Page, name: string, rows: readonly unknown[]): Promise<readonly unknown[]> {
  const given = await page
    .locator(`input[type=hidden][name^="${name}["]`)
    .evaluateAll((inputs) => inputs.map((input) => [input.getAttribute('name') ?? '', (input as HTMLInputElement).value] as const));
  return rows.map((row, index) => {
    const ids = given.filter(([at]) => at.startsWith(`${name}[${index}].`));
    const isAbout = (one: unknown) => ids.every(([at, id]) => (one as Record<string, unknown>)[at.slice(at.lastIndexOf('.') + 1)] === id);
    return ids.length > 0 ? (rows.find(isAbout) ?? row) : row;
  });
}

async function tick(page: Page, name: string, values: readonly string[]) {
  const boxes = page.locator(`[name="${name}"]`);
  await boxes.first().waitFor({ state: 'attached' });
  const all = await boxes.evaluateAll((found) =>
    found.map((box) => [box.getAttribute('value') ?? '', (box as HTMLInputElement).checked] as const),
  );
  for (const [index, [value, checked]] of all.entries())
    if (checked !== values.includes(value)) await boxes.nth(index).setChecked(!checked);
}

/** Adds or takes away rows until there are so many. */
async function haveRows(page: Page, controls: Controls, name: string, wanted: number) {
  const intent = (kind: 'insert' | 'remove') =>
    page.locator(`button[name="__intent__"][value*='"type":"${kind}"'][value*='"name":"${name}"']`);
  const row = (index: number) => page.locator(`[name="${name}[${index}]"], [name^="${name}[${index}]."]`).first();
  const there = controls.rowsOf(name);
  for (let rows = there; rows < wanted; rows += 1) {
    await intent('insert').click();
    await row(rows).waitFor({ state: 'attached' });
  }
  for (let rows = there; rows > wanted; rows -= 1) {
    await intent('remove').last().click();
    await row(rows - 1).waitFor({ state: 'detached' });
  }
  if (there !== wanted) await controls.read();
  if (wanted > 0 && controls.rowsOf(name) === 0) throw new Error(`no rows for ${name}`);
}
