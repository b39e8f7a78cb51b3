import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A person as the stand-in knows them. */
export interface KnownPerson {
  readonly subject: string;
  readonly email: string;
  readonly verified: boolean;
}
export interface StandIn {
  readonly port?: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly persons: readonly KnownPerson[];
}

/** A university's sign-in: OpenID Connect in whole; naming a person is enough to be that person. */
export async function startProvider({ port = 0, clientId, clientSecret, redirectUri, persons }: StandIn): Promise<{
  readonly issuer: string;
  readonly server: Server;
}> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    cookies: { keys: [clientSecret] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/choose/${uid}` },
    pkce: { required: () => true },
    findAccount(_ctx, subject) {
      const person = persons.find((one) => one.subject === subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, email: person.email, email_verified: person.verified }) };
    },
    async loadExistingGrant(ctx) {
      const grant = new provider.Grant({ accountId: ctx.oidc.session?.accountId ?? '', clientId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (!pathname.startsWith('/choose/')) return void answer(request, response);
    const subject = searchParams.get('person');
    if (subject) return void provider.interactionFinished(request, response, { login: { accountId: subject } });
    const links = persons.map((one) => `<li><a href="${pathname}?person=${one.subject}">${one.email}</a></li>`).join('');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>统一身份认证（替身）</title><h1>统一身份认证（替身）</h1><ul>${links}</ul>`);
  });
  return { issuer, server };
}
