import { Hono } from 'hono';
import { parse, serialize } from 'hono/utils/cookie';
import * as oidc from 'openid-client';
import { z } from 'zod';
import { accountOf, type NoAccount, type Provider, providerOf } from '#web/accounts/organisation-identity.ts';
import { decryptText, encryptText } from '#web/documents/private-text.ts';
import { throwIfAway } from '#web/errors/database-away.ts';
import { backTo } from '#web/shapes/back-to.ts';
import { Compared } from '#workflows/domain/text.ts';
import { cookiesOf, endFormer } from './ask-auth.ts';
import type { Services } from './services.ts';
import { askForCode, passwordOfTwo } from './sign-in-code.ts';

interface Bound {
  Variables: { ownRequest: Request; address: string };
}
const cookieName = 'tida_organisation_sign_in';
const path = '/sign-in/organisation';
/** Between leaving for the provider and coming back. */
const patienceSeconds = 600;
const providerTimeoutSeconds = 8;

const Begun = z.strictObject({
  organisation: Compared,
  state: Compared,
  nonce: Compared,
  verifier: Compared,
  to: Compared,
  until: z.number(),
});
type Begun = z.infer<typeof Begun>;

/** The sign-in with an organisation's own provider (OpenID Connect, code flow with PKCE). Which one belongs to whom is administration's record. */
export const organisationSignIn = (services: Services) =>
  new Hono<Bound>()
    .get(`${path}/:organisation`, async (c) => {
      const organisation = c.req.param('organisation');
      if (await services.limits.guess(c.var.address)) return leadTo('organisation=TOO_MANY');
      const provider = await providerOf(services.database, organisation);
      if (!provider) return leadTo('organisation=FAILED');
      try {
        const config = await configurationOf(services, provider);
        const begun: Begun = {
          organisation,
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
          to: backTo(c.req.query('returnTo') ?? null),
          until: Date.now() + patienceSeconds * 1000,
        };
        const location = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri(services, organisation),
          scope: 'openid email',
          state: begun.state,
          nonce: begun.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: 'S256',
        });
        return new Response(null, {
          status: 302,
          headers: { location: location.href, 'set-cookie': cookie(services, seal(services, begun)) },
        });
      } catch (error) {
        return failed(services, organisation, error);
      }
    })
    .get(`${path}/:organisation/callback`, async (c) => {
      const organisation = c.req.param('organisation');
      const begun = unseal(services, parse(c.req.header('cookie') ?? '', cookieName)[cookieName]);
      if (begun?.organisation !== organisation) return leadTo('organisation=FAILED');
      const provider = await providerOf(services.database, organisation);
      if (!provider) return leadTo('organisation=FAILED');
      const back = new URL(redirectUri(services, organisation));
      back.search = new URL(c.req.url).search;
      try {
        const tokens = await oidc.authorizationCodeGrant(await configurationOf(services, provider), back, {
          expectedState: begun.state,
          expectedNonce: begun.nonce,
          pkceCodeVerifier: begun.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        const found = await accountOf(services.database, provider, {
          subject: claims?.sub ?? '',
          email: typeof claims?.['email'] === 'string' ? claims['email'] : undefined,
          verified: claims?.['email_verified'] === true,
        });
        return 'no' in found
          ? noAccount(services, organisation, found.no)
          : signedIn(services, c.var.ownRequest, c.var.address, organisation, found.user, begun.to);
      } catch (error) {
        await throwIfAway(services);
        return failed(services, organisation, error);
      }
    });

async function configurationOf({ env }: Services, { organisationId, issuer, clientId }: Provider): Promise<oidc.Configuration> {
  const secret = env.OIDC_SECRETS[organisationId];
  // a plain address is for a stand-in on this machine
  const execute = [oidc.enableNonRepudiationChecks, ...(env.NODE_ENV === 'production' ? [] : [oidc.allowInsecureRequests])];
  return oidc.discovery(new URL(issuer), clientId, undefined, secret ? oidc.ClientSecretBasic(secret) : oidc.None(), {
    execute,
    timeout: providerTimeoutSeconds,
  });
}

/** Without a second factor of ours a session; with one the code is asked for, as after a password. */
async function signedIn(services: Services, request: Request, address: string, organisation: string, user: string, to: string) {
  const { auth, database, log } = services;
  const { email } = await database.user.findUniqueOrThrow({ where: { id: user }, select: { email: true } });
  const pending = await passwordOfTwo(services, email);
  if (pending) {
    log.info({ event: 'sign-in', outcome: 'code-asked', how: organisation, user, address }, 'sign-in');
    return leadOn(services, `/sign-in/code?returnTo=${encodeURIComponent(to)}`, askForCode(services, pending));
  }
  const answer = await auth.api.sessionAfterCode({ body: { user }, headers: request.headers, asResponse: true });
  if (!answer.ok) return leadTo('organisation=FAILED');
  await endFormer(services, request);
  log.info({ event: 'sign-in', outcome: 'done', how: organisation, user, address }, 'sign-in');
  return leadOn(services, to, cookiesOf(answer));
}

function noAccount(services: Services, organisation: string, why: NoAccount): Response {
  services.log.warn({ event: 'sign-in', outcome: why, how: organisation }, 'sign-in');
  return leadTo('organisation=NO_ACCOUNT', new Headers({ 'set-cookie': cookie(services, '', 0) }));
}
/** The provider is away, or what came back is not what was asked for. */
function failed({ log }: Services, organisation: string, error: unknown): Response {
  const { name, code } = error as { name?: unknown; code?: unknown };
  log.warn({ event: 'sign-in', outcome: 'provider', how: organisation, why: code ?? name }, 'sign-in');
  return leadTo('organisation=FAILED');
}

function leadTo(search: string, headers = new Headers()): Response {
  headers.set('location', `/sign-in?${search}`);
  return new Response(null, { status: 303, headers });
}
/** A page of our own in between: a redirect that another site began brings no strict cookie along. */
function leadOn(services: Services, to: string, headers: Headers): Response {
  headers.append('set-cookie', cookie(services, '', 0));
  headers.set('content-type', 'text/html; charset=utf-8');
  const href = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return new Response(`<!doctype html><meta http-equiv="refresh" content="0;url=${href}"><title>Tida</title><a href="${href}">→</a>`, {
    headers,
  });
}

const redirectUri = ({ env }: Services, organisation: string) =>
  new URL(`${path}/${encodeURIComponent(organisation)}/callback`, env.PORTAL_URL).href;

const cookie = ({ env }: Services, value: string, maxAge = patienceSeconds) =>
  serialize(cookieName, value, { path, httpOnly: true, sameSite: 'Lax', secure: env.PORTAL_URL.startsWith('https:'), maxAge });
const seal = ({ keys }: Services, begun: Begun) =>
  Buffer.from(encryptText(JSON.stringify(begun), keys.secondFactor, cookieName)).toString('base64url');
function unseal({ keys }: Services, value: string | undefined): Begun | undefined {
  if (!value || value.length > 3000) return undefined;
  try {
    const begun = Begun.parse(JSON.parse(decryptText(Buffer.from(value, 'base64url'), keys.secondFactor, cookieName)));
    return begun.until > Date.now() ? begun : undefined;
  } catch {
    return undefined;
  }
}
