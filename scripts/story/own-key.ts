import { createTRPCClient, httpLink } from '@trpc/client';
import type pg from 'pg';
import { HeldKey } from '#test/support/authenticators.ts';
import type { AppRouter } from '#web/trpc/router.ts';
import { newAuthenticatorCode } from '#worker/admin/authenticators.ts';

export interface Account {
  readonly person: string;
  readonly email: string;
  readonly password: string;
}

/** A person's own key for binding acts, registered as the person would: signed in, with a code of the administration, over HTTP. */
export async function registerOwnKey(portalUrl: string, admin: pg.Pool, account: Account): Promise<HeldKey> {
  const key = new HeldKey();
  const { id, publicKey } = key;
  const { code } = await newAuthenticatorCode(admin, account.person);
  const headers = { origin: portalUrl, cookie: await signIn(portalUrl, account) };
  const portal = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${portalUrl}/trpc`, headers })] });
  await portal.authenticators.register.mutate({ id, kind: 'key', label: 'story', publicKey, code });
  return key;
}

async function signIn(portalUrl: string, { email, password }: Account): Promise<string> {
  const headers = { origin: portalUrl, 'content-type': 'application/json' };
  const answer = await fetch(`${portalUrl}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify({ email, password }) });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
