import { z } from 'zod';
import { rolesOf } from '#web/access/viewer.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { signatories } from '#web/reads/signatories.ts';
import { EnterAuthority, LetterContent, NamedAuthority, Signatories } from '#web/shapes/signatories.ts';
import { personProcedure, router } from '#web/trpc/trpc.ts';
import { endOfDay, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { Sha256 } from '#workflows/domain/party.ts';
import { mayConfirmAuthority } from '#workflows/membership/judge-signatory.ts';
import type { SignatoryChange } from '#workflows/membership/signatory-change.ts';
import { keepLetter, letterOf } from './letters.ts';
import { Asserted, requestChange, requestId, type Submitted } from './request-change.ts';

const Done = z.object({ done: z.literal(true) });

/** Letters of authorisation of the organisation acted for. Changed by a signed-in person, never by a key. */
export const signatoriesRouter = router({
  list: personProcedure.output(Signatories).query(({ ctx }) => signatories(ctx)),
  /** By an administrator. It counts once a colleague has confirmed it, and at once where no colleague could. */
  enter: personProcedure
    .input(EnterAuthority.extend(Asserted))
    .output(Done)
    .mutation(async ({ ctx, input }) => enter(ctx, input)),
  /** The file of a letter. */
  letter: personProcedure
    .input(z.strictObject({ sha256: Sha256 }))
    .output(LetterContent)
    .query(({ ctx, input }) => {
      mustSeeList(ctx);
      return letterOf(ctx, input.sha256);
    }),
  /** By another administrator, or by the legal office; not by the person it is about. */
  confirm: personProcedure
    .input(NamedAuthority.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { authority, ...submitted } }) => changeList(ctx, submitted, { change: 'confirm-authority', authority })),
  /** At once. What was signed before stays signed. */
  end: personProcedure
    .input(NamedAuthority.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { authority, ...submitted } }) => changeList(ctx, submitted, { change: 'end-authority', authority })),
});

async function enter(ctx: PersonContext, { firstDay, lastDay, limitFen, person, letter, file, ...submitted }: EnterAuthority & Submitted) {
  mustSeeList(ctx);
  const kept = file && (await keepLetter(ctx, file));
  return changeList(ctx, submitted, {
    change: 'enter-authority',
    authority: `letter-${requestId(ctx.viewer, submitted.submissionId)}`,
    person,
    letter,
    ...(kept ? { file: kept } : {}),
    limitFen: limitFen ?? null,
    from: startOfDay(firstDay ?? shanghaiDay(new Date().toISOString())),
    until: endOfDay(lastDay),
  });
}
function mustSeeList({ viewer }: PersonContext) {
  if (viewer.user === null || !mayConfirmAuthority(rolesOf(viewer))) throw fail('NOT_ALLOWED');
}
function changeList(ctx: PersonContext, submitted: Submitted, change: SignatoryChange) {
  mustSeeList(ctx);
  return requestChange(ctx, submitted, change);
}
