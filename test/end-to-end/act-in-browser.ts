import type { Page } from 'playwright-core';
import { fillForm } from './fill-form.ts';

interface Decision {
  readonly step: string;
  readonly outcome: string;
}
/** Called before the form is sent, and on the receipt. */
type Look = (where: 'form' | 'receipt') => Promise<void>;

/** On the page of a step: the decision is chosen, its form filled in, sent, confirmed where that is asked, and its receipt there. */
export async function decideInBrowser(page: Page, { step, outcome }: Decision, form: unknown, look: Look): Promise<void> {
  // the page before this one may still be drawn, with choices of another step
  const choice = page.locator(`a[href$="${new URL(page.url()).pathname}?outcome=${outcome}"]`);
  const chosen = page.locator(`input[name=_outcome][value="${outcome}"]`);
  // nothing is chosen beforehand; a step with one outcome has nothing to choose
  await choice.or(chosen).first().waitFor({ state: 'attached' });
  if ((await choice.count()) > 0) {
    await choice.click();
    await page.waitForURL(`**outcome=${outcome}`);
  }
  await chosen.waitFor({ state: 'attached' });
  await fillForm(page, step, outcome, form);
  await look('form');
  await page.locator('footer button[type=submit]:not([name])').click();
  const confirm = page.locator('dialog button[name=_confirmed]');
  await Promise.race([page.waitForURL('**/receipts/*'), confirm.waitFor()]).catch(async (error: unknown) => {
    const said = await page.locator('[role=alert], .field-error, [aria-invalid=true]').allTextContents();
    throw new Error(`${step} ${outcome} was not taken: ${said.join(' | ')}`, { cause: error });
  });
  if (await confirm.isVisible()) await confirm.click();
  // where the act needs its person's own word, the sheet asks a second time, for the passkey
  const byPasskey = confirm.filter({ hasText: /通行密钥|passkey/ });
  await Promise.race([page.waitForURL('**/receipts/*'), byPasskey.waitFor()]);
  if (await byPasskey.isVisible()) await byPasskey.click();
  await page.waitForURL('**/receipts/*');
  await look('receipt');
}
