import type { Page } from 'playwright-core';
import { alive } from '#test/end-to-end/browser.ts';
import { codeAt, intervalAt } from '#web/accounts/second-factor/totp.ts';

const chosen = 'seven plums under glass';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Passkeys are made for names, so the portal is opened as localhost; the device is one in software. */
export const byName = (address: string) => address.replace('127.0.0.1', 'localhost');
export async function withDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await session.send('WebAuthn.addVirtualAuthenticator', { options });
}

/** Sets up the codes of an authenticator app on the page that asks for them, and goes on from there. */
export async function setUpCodes(page: Page, password: string): Promise<void> {
  await page.waitForURL('**/second-factor');
  await page.locator('#begin-password').fill(password);
  await page.getByRole('button', { name: '开始设置' }).click();
  await page.locator('#confirm-code').waitFor();
  const shown = (await page.locator('main code').first().textContent()) ?? '';
  const bits = Array.from(shown.replaceAll(' ', ''), (sign) => letters.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  await page.locator('#confirm-code').fill(codeAt(secret, intervalAt(Date.now())));
  await page.getByRole('button', { name: '开启两步验证' }).click();
  await page.getByRole('link', { name: '继续' }).click();
  await page.waitForURL((url) => url.pathname !== '/second-factor');
}

/** The invitation is taken up with a password; codes are set up where the roles need them. */
export async function acceptInvitation(page: Page, link: string, needsCodes: boolean): Promise<void> {
  await page.goto(byName(link));
  await page.locator('#password').fill(chosen);
  await page.locator('#again').fill(chosen);
  await page.getByRole('button', { name: '接受邀请并登录' }).click();
  if (needsCodes) await setUpCodes(page, chosen);
  else await page.waitForURL(({ pathname }) => pathname === '/');
  await alive(page);
}

/** The first passkey, on the code that was handed over; found by the portal's own ways. */
export async function registerPasskey(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/second-factor/passkeys`);
  await alive(page);
  await page.locator('#passkey-label').fill('办公室电脑');
  await page.locator('#passkey-code').fill(code);
  await page.getByRole('button', { name: '登记通行密钥' }).click();
  await page.getByText('已登记。').waitFor();
}

/** A button of a page whose changes need the person's own word: it is asked for on the page. */
export async function confirmByPasskey(page: Page, press: () => Promise<void>): Promise<void> {
  await alive(page);
  await press();
  await page.getByRole('button', { name: '用通行密钥确认' }).click();
}
