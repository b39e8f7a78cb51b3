import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { Logger } from 'pino';
import { hasSecondFactor } from '#web/accounts/second-factor/spend-code.ts';
import { derive } from '#web/documents/keys.ts';
import { fewestCharacters } from '#workflows/domain/password.ts';
import type { Database } from './database.server.ts';
import type { Env } from './env.server.ts';
import { sessionAfterCode } from './session-after-code.ts';
import { hashedSessionTokens } from './session-tokens.ts';

/** The header that carries the client's address from our own first handler to better-auth; a client's own is overwritten. */
export const addressHeader = 'x-tida-client-address';
const sessionHours = 12;

/** Identity only. Rights come from our own tables at each request (`viewer-of.ts`). */
export const createAuth = (database: Database, env: Env, allowedOrigins: readonly string[], log: Logger) =>
  betterAuth({
    appName: 'Tida',
    baseURL: env.PORTAL_URL,
    secret: derive(env.PORTAL_SECRET, 'sessions').toString('base64'),
    database: hashedSessionTokens(prismaAdapter(database, { provider: 'postgresql' })),
    trustedOrigins: [...allowedOrigins],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true, // accounts are made by administration commands
      minPasswordLength: fewestCharacters,
      password: { hash: (password) => hash(password), verify: ({ hash: known, password }) => verify(known, password) },
    },
    // a session ends for good after this long; that it ends earlier, unused, is seen to where it is read (sessions.ts)
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    plugins: [sessionAfterCode],
    databaseHooks: {
      // the sign-in looks before (sign-in.ts); this holds where a second factor is turned on meanwhile
      session: {
        create: {
          before: async ({ userId }, at) =>
            at?.path === '/sign-in/email' && (await hasSecondFactor({ database }, userId)) ? false : undefined,
        },
      },
    },
    rateLimit: { enabled: false }, // ours counts in PostgreSQL, and by account (limits.server.ts)
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'tida',
      useSecureCookies: env.PORTAL_URL.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // only what broke, and not what was sent
    logger: { level: 'error', log: (_level, message) => log.error({ part: 'auth' }, message) },
  });
export type Auth = ReturnType<typeof createAuth>;
