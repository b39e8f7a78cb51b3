import { z } from 'zod';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { ownAccounts } from '#web/reads/payee-accounts.ts';
import { NamedAccount, PayeeAccounts, RegisterAccount } from '#web/shapes/payees.ts';
import { personProcedure, router } from '#web/trpc/trpc.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { AccountTexts } from '#workflows/membership/account-change.ts';
import { Asserted, requestChange, requestId } from './request-change.ts';

const Done = z.object({ done: z.literal(true) });
const hashOfTexts = ({ owner, holder, bank, number }: AccountTexts) => hashOf(canonicalJson({ owner, holder, bank, number }));

/** Accounts for payments to the organisation acted for, and to its people. Changed by a signed-in person, never by a key. */
export const payeesRouter = router({
  list: personProcedure.output(PayeeAccounts).query(({ ctx }) => ownAccounts(ctx)),
  /** Nothing is paid to it before a second person has verified it. */
  register: personProcedure
    .input(RegisterAccount.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input }) => register(ctx, input)),
  /** By another finance officer or administrator than the one who registered it. Ends the owner's account before it. */
  verify: personProcedure
    .input(NamedAccount.extend(Asserted))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const texts = await textsOf(ctx, input.account);
      return requestChange(ctx, input, { change: 'verify-account', account: input.account, texts });
    }),
  end: personProcedure
    .input(NamedAccount.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input }) => requestChange(ctx, input, { change: 'end-account', account: input.account })),
});

async function register(ctx: PersonContext, { owner, holder, bank, number, ...submitted }: z.output<typeof RegisterAccount>) {
  const { services, viewer } = ctx;
  const ownerId = owner === 'self' ? viewer.person : viewer.organisation;
  // the same submission is the same account
  const account = `account-${requestId(viewer, submitted.submissionId)}`;
  const texts = hashOfTexts({ owner: ownerId, holder, bank, number });
  return requestChange(ctx, submitted, { change: 'register-account', account, texts }, async () => {
    const held = await services.limits.invitation(viewer.organisation);
    if (held) throw fail('TOO_MANY', { seconds: held.seconds });
    await services.database.rows`INSERT INTO payee_account (id, organisation_id, owner_id, holder, bank, number)
      VALUES (${account}, ${viewer.organisation}, ${ownerId}, ${holder}, ${bank}, ${number}) ON CONFLICT (id) DO NOTHING`;
  });
}

/** As they stand: what the person who verifies has before them. */
async function textsOf({ services, viewer }: PersonContext, account: string): Promise<string> {
  const found = await services.database.payeeAccount.findFirst({ where: { id: account, organisationId: viewer.organisation } });
  return found ? hashOfTexts({ ...found, owner: found.ownerId }) : hashOf('');
}
