import { z } from 'zod';
import { authenticators, endAuthenticator, registerAuthenticator } from '#web/accounts/authenticators/own.ts';
import { changePassword } from '#web/accounts/change-password.ts';
import { forgotten, resetByMail, resetPassword, resetStands } from '#web/accounts/reset-password.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  secondFactor,
} from '#web/accounts/second-factor/own.ts';
import { endOtherSessions, endSession, listSessions } from '#web/accounts/sessions.ts';
import { organisationSignIns } from '#web/reads/organisation-sign-ins.ts';
import { Authenticators, NewRegistration, OrganisationSignIn, SecondFactor, SessionRow } from '#web/shapes/account.ts';
import { Id } from '#workflows/domain/party.ts';
import { mostCharacters } from '#workflows/domain/password.ts';
import { line, pattern, Shown, secret } from '#workflows/domain/text.ts';
import { mailLocales } from '#workflows/mail/choices.ts';
import { personProcedure, publicProcedure, router, settingUpProcedure } from './trpc.ts';

const Done = z.object({ done: z.literal(true) });
const Code = secret(1, 40);
const ResetToken = pattern(/^[\w-]{43}$/);
const RecoveryCodes = z.object({ codes: z.array(Shown) });

/** One's own sign-in: password, sessions, second factor; and the authenticators of binding acts. */
export const accountRouters = {
  authenticators: router({
    list: personProcedure.output(Authenticators).query(({ ctx }) => authenticators(ctx)),
    register: personProcedure
      .input(NewRegistration)
      .output(Done)
      .mutation(({ ctx, input }) => registerAuthenticator(ctx, input)),
    end: personProcedure
      .input(z.strictObject({ id: Id }))
      .output(Done)
      .mutation(({ ctx, input }) => endAuthenticator(ctx, input.id)),
  }),
  secondFactor: router({
    get: settingUpProcedure.output(SecondFactor).query(({ ctx }) => secondFactor(ctx)),
    begin: settingUpProcedure
      .input(z.strictObject({ password: secret(1, mostCharacters) }))
      .output(Done)
      .mutation(({ ctx, input }) => beginSecondFactor(ctx, input)),
    confirm: settingUpProcedure
      .input(z.strictObject({ code: Code }))
      .output(RecoveryCodes)
      .mutation(({ ctx, input }) => confirmSecondFactor(ctx, input)),
    renewCodes: personProcedure
      .input(z.strictObject({ code: Code }))
      .output(RecoveryCodes)
      .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),
    end: personProcedure
      .input(z.strictObject({ password: secret(1, mostCharacters), code: Code }))
      .output(Done)
      .mutation(({ ctx, input }) => endSecondFactor(ctx, input)),
  }),
  organisationSignIns: router({
    /** Organisations whose people sign in with an identity provider of their own: `GET /sign-in/organisation/ID` leads there. */
    list: publicProcedure.output(z.array(OrganisationSignIn)).query(({ ctx }) => organisationSignIns(ctx)),
  }),
  sessions: router({
    /** The sessions of the signed-in person; keys have none. */
    list: personProcedure.output(z.array(SessionRow)).query(({ ctx }) => listSessions(ctx)),
    end: personProcedure
      .input(z.strictObject({ id: pattern(/^[\w-]{1,64}$/) }))
      .output(Done)
      .mutation(({ ctx, input }) => endSession(ctx, input.id)),
    endOthers: personProcedure.output(Done).mutation(({ ctx }) => endOtherSessions(ctx)),
  }),
  password: router({
    /** Whether this platform sends mails; where not, an administrator sets a forgotten password. */
    byMail: publicProcedure.output(z.object({ sent: z.boolean() })).query(({ ctx }) => resetByMail(ctx)),
    /** Asks for a mail with a way to a new password; answers the same whether there is such an account. */
    forgotten: publicProcedure
      .input(z.strictObject({ email: line(1, 200), locale: z.enum(mailLocales) }))
      .output(Done)
      .mutation(({ ctx, input }) => forgotten(ctx, input)),
    /** Whether the token of that mail still works. */
    stands: publicProcedure
      .input(z.strictObject({ token: ResetToken }))
      .output(z.object({ stands: z.boolean() }))
      .query(({ ctx, input }) => resetStands(ctx, input)),
    /** A new password by the token of that mail; ends all sessions and keys of the person. */
    reset: publicProcedure
      .input(z.strictObject({ token: ResetToken, wanted: secret(1, mostCharacters) }))
      .output(Done)
      .mutation(({ ctx, input }) => resetPassword(ctx, input)),
    /** Ends every other session and every key of the person. */
    change: personProcedure
      .input(z.strictObject({ present: secret(0, 200), wanted: secret(0, mostCharacters) }))
      .output(Done)
      .mutation(({ ctx, input }) => changePassword(ctx, input)),
  }),
};
