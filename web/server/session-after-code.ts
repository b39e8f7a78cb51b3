import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { Compared } from '#workflows/domain/text.ts';

/** Better-auth's way to a session where the password was right before, and now the code. No address on the network leads to it. */
export const sessionAfterCode = {
  id: 'session-after-code',
  endpoints: {
    sessionAfterCode: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ user: Compared }) }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.user);
      const session = user && (await ctx.context.internalAdapter.createSession(user.id));
      if (!user || !session) throw ctx.error('UNAUTHORIZED');
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ signedIn: true });
    }),
  },
} satisfies BetterAuthPlugin;
