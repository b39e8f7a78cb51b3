import { z } from 'zod';
import { acceptInvitation, invitationPage } from '#web/accounts/invitations.ts';
import { admissionPage, platforms } from '#web/reads/admissions.ts';
import { ownPeople } from '#web/reads/own-people.ts';
import { personAccess } from '#web/reads/person-access.ts';
import { AdmissionPage, ApplyForAdmission, PlatformChoice } from '#web/shapes/admission.ts';
import { NewCode } from '#web/shapes/first-code.ts';
import {
  AcceptInvitation,
  EndMembership,
  EndRole,
  EndSessions,
  GiveRole,
  InvitationPage,
  Invite,
  IssueCodeFor,
  OnePerson,
  OwnPeople,
  PersonAccess,
  RevokeKeyOf,
  Token,
  WithdrawInvitation,
} from '#web/shapes/people.ts';
import { personProcedure, publicProcedure, router } from '#web/trpc/trpc.ts';
import { Shown } from '#workflows/domain/text.ts';
import { applyForAdmission } from './apply-for-admission.ts';
import { atEndOf, changePeople, fromStartOf, invite, onlyCase, untilEndOf } from './change-people.ts';
import { issueCode } from './issue-code.ts';
import { Asserted } from './request-change.ts';

const Done = z.object({ done: z.literal(true) });

/** The people of the organisation acted for, by its administrator. Changes are made by a signed-in person, never by a key. */
export const peopleRouter = router({
  list: personProcedure.output(OwnPeople).query(({ ctx }) => ownPeople(ctx)),
  /** The token is in this answer and never again; it opens `/invitations/<token>` once, for seven days. Null: it goes by mail. */
  invite: personProcedure
    .input(Invite.extend(Asserted))
    .output(z.object({ token: Shown.nullable() }))
    .mutation(({ ctx, input }) => invite(ctx, input)),
  withdraw: personProcedure
    .input(WithdrawInvitation.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input }) => changePeople(ctx, input, { change: 'withdraw-invitation', invitation: input.invitation })),
  /** Gives a role, or renews one with another last day. */
  giveRole: personProcedure
    .input(GiveRole.extend(Asserted))
    .output(Done)
    .mutation(async ({ ctx, input: { person, role, caseNumber, firstDay, lastDay, ...submitted } }) => {
      const only = await onlyCase(ctx, caseNumber);
      return changePeople(ctx, submitted, {
        change: 'give-role',
        person,
        role,
        ...only,
        ...fromStartOf(firstDay),
        ...untilEndOf(lastDay),
      });
    }),
  /** At once, or at the end of a day. */
  endRole: personProcedure
    .input(EndRole.extend(Asserted))
    .output(Done)
    .mutation(async ({ ctx, input: { person, role, caseNumber, lastDay, ...submitted } }) => {
      const only = await onlyCase(ctx, caseNumber);
      return changePeople(ctx, submitted, { change: 'end-role', person, role, ...only, ...atEndOf(lastDay) });
    }),
  /** Sessions and keys of one of the people. */
  access: personProcedure
    .input(OnePerson)
    .output(PersonAccess)
    .query(({ ctx, input }) => personAccess(ctx, input.person)),
  endSessions: personProcedure
    .input(EndSessions.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { person, ...submitted } }) => changePeople(ctx, submitted, { change: 'end-sessions', person })),
  /** Of a colleague; the platform's administrator issues those of other organisations' administrators too. */
  issueCode: personProcedure
    .input(IssueCodeFor.extend(Asserted))
    .output(NewCode)
    .mutation(({ ctx, input: { person, ...submitted } }) => issueCode(ctx, submitted, person)),
  revokeKey: personProcedure
    .input(RevokeKeyOf.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { person, key, ...submitted } }) => changePeople(ctx, submitted, { change: 'revoke-key', person, key })),
  endMembership: personProcedure
    .input(EndMembership.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { person, lastDay, ...submitted } }) =>
      changePeople(ctx, submitted, { change: 'end-membership', person, ...atEndOf(lastDay) }),
    ),
});

export const admissionsRouter = router({
  /** Applies for the admission of an organisation; answers the token by which the application is followed. */
  request: publicProcedure
    .input(ApplyForAdmission)
    .output(z.object({ token: Shown }))
    .mutation(({ ctx, input }) => applyForAdmission(ctx, input)),
  /** For the holder of the token. */
  get: publicProcedure
    .input(z.strictObject({ token: Token }))
    .output(AdmissionPage)
    .query(({ ctx, input }) => admissionPage(ctx, input.token)),
  platforms: publicProcedure.output(z.array(PlatformChoice)).query(({ ctx }) => platforms(ctx.services.database, ctx.locale)),
});

export const invitationsRouter = router({
  /** For the holder of the token. */
  get: publicProcedure
    .input(z.strictObject({ token: Token }))
    .output(InvitationPage)
    .query(({ ctx, input }) => invitationPage(ctx, input.token)),
  accept: publicProcedure
    .input(AcceptInvitation)
    .output(z.object({ email: Shown }))
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
