import type { Page } from 'playwright-core';
import { describeForm, type Field } from '#web/forms/describe.ts';
import { toTyped } from '#web/forms/typed.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

/** Fills in a step's form as a person would, from the value that the story gives to the interface. */
export async function fillForm(page: Page, step: string, outcome: string, value: unknown): Promise<void> {
  const form = stepNamed(step)?.outcomes[outcome]?.form;
  if (!form) throw new Error(`no form ${step} ${outcome}`);
  for (const field of describeForm(form).fields) await fill(page, field, field.name, (value as Record<string, unknown>)[field.name]);
}

async function fill(page: Page, field: Field, name: string, value: unknown): Promise<void> {
  const inputs = page.locator(`[name="${name}"]`);
  switch (field.kind) {
    case 'group':
      for (const inner of field.fields)
        await fill(page, inner, `${name}.${inner.name}`, (value as Record<string, unknown> | undefined)?.[inner.name]);
      return;
    case 'list': {
      if (field.item.kind === 'hash' || value === undefined) return;
      const rows = value as unknown[];
      if ((await page.locator(`input[type=checkbox][name="${name}"]`).count()) > 0) return tick(page, name, rows.map(String));
      await haveRows(page, name, rows.length);
      for (const [index, row] of rows.entries()) await fill(page, field.item, `${name}[${index}]`, row);
      return;
    }
    case 'choices':
      return tick(page, name, (value as unknown[]).map(String));
    case 'hash':
      return; // the page fills it in
    default: {
      const typed = toTyped(field, value);
      if (typed === undefined || (await inputs.first().getAttribute('type')) === 'hidden') return;
      if (field.kind === 'consent') return inputs.check();
      if ((await inputs.first().getAttribute('type')) === 'radio')
        return page.locator(`[name="${name}"][value="${String(typed)}"]`).check();
      if (await inputs.evaluate((element) => element.tagName === 'SELECT')) return void (await inputs.selectOption(String(typed)));
      return inputs.fill(String(typed));
    }
  }
}

async function tick(page: Page, name: string, values: readonly string[]) {
  const all = await page.locator(`[name="${name}"]`).all();
  for (const box of all) await box.setChecked(values.includes((await box.getAttribute('value')) ?? ''));
}

/** Adds or takes away rows until there are so many. */
async function haveRows(page: Page, name: string, wanted: number) {
  const intent = (kind: 'insert' | 'remove') =>
    page.locator(`button[name="__intent__"][value*='"type":"${kind}"'][value*='"name":"${name}"']`);
  const count = () => page.locator(`[name="${name}[0]"], [name^="${name}[0]."]`).count();
  let rows = 0;
  while ((await page.locator(`[name="${name}[${rows}]"], [name^="${name}[${rows}]."]`).count()) > 0) rows += 1;
  for (; rows < wanted; rows += 1) {
    await intent('insert').click();
    await page.locator(`[name="${name}[${rows}]"], [name^="${name}[${rows}]."]`).first().waitFor({ state: 'attached' });
  }
  for (; rows > wanted; rows -= 1) await intent('remove').last().click();
  if (wanted > 0 && (await count()) === 0) throw new Error(`no rows for ${name}`);
}
