import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { Settings } from '#scripts/stack.mjs';
import { HeldKey } from '#test/support/authenticators.ts';
import type { AppRouter } from '#web/trpc/router.ts';
import type { Assertion } from '#workflows/engine/assertion.ts';

interface Account {
  readonly person: string;
  readonly email: string;
  readonly password: string;
}

/**
 * A person's own key for binding acts. It is registered at the first of them, as the person would: signed in, with a code of the
 * administration, over HTTP.
 */
export class OwnKey {
  private registered: Promise<HeldKey> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly account: Account,
  ) {}

  /** The person's word for an act. `challenge`: the act's digest, as ASSERTION_NEEDED gives it. */
  async assert(challenge: string): Promise<Assertion> {
    this.registered ??= this.register();
    return (await this.registered).assertChallenge(challenge);
  }

  private async register(): Promise<HeldKey> {
    const key = new HeldKey();
    const { id, publicKey } = key;
    const code = await this.code();
    const url = this.settings['PORTAL_URL'] ?? '';
    const headers = { origin: url, cookie: await this.signIn(url) };
    const portal = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers })] });
    await portal.authenticators.register.mutate({ id, kind: 'key', label: 'story', publicKey, code });
    return key;
  }

  private async code(): Promise<string> {
    const env = { ...process.env, ADMIN_DATABASE_URL: this.settings['ADMIN_DATABASE_URL'] };
    const args = ['build/admin.js', 'authenticator', 'code', '--person', this.account.person];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return (JSON.parse(stdout) as { readonly code: string }).code;
  }

  private async signIn(url: string): Promise<string> {
    const { email, password } = this.account;
    const headers = { origin: url, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify({ email, password }) });
    if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status}`);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }
}
