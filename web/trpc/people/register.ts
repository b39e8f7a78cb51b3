import { z } from 'zod';
import { hashOf } from '#web/documents/canonical.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { ownOrganisation, profile } from '#web/reads/corrections.ts';
import { expertList, expertPage } from '#web/reads/expert-pool.ts';
import { organisationList, organisationPage } from '#web/reads/organisations.ts';
import { Cursor } from '#web/shapes/common.ts';
import { CorrectName, OwnOrganisation, Profile as OwnProfile, ProposeCorrection, RefuseCorrection } from '#web/shapes/correction.ts';
import {
  EnterClass,
  EnterMeasure,
  EnterProfile,
  EnterTie,
  ExpertList,
  ExpertPage,
  NamedEntry,
  OrganisationList,
  OrganisationPage,
} from '#web/shapes/register.ts';
import { personProcedure, router } from '#web/trpc/trpc.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { fieldCodes } from '#workflows/domain/field-codes.ts';
import { Id } from '#workflows/domain/party.ts';
import { sought } from '#workflows/domain/text.ts';
import { enter } from './enter-entry.ts';
import { Asserted, requestChange } from './request-change.ts';

const Done = z.object({ done: z.literal(true) });

/** The platform's register of organisations. Changed by a signed-in person, never by a key; who may, the worker judges. */
export const registerRouter = router({
  organisations: personProcedure
    .input(z.strictObject({ text: sought(100).optional(), cursor: Cursor.optional() }))
    .output(OrganisationList)
    .query(({ ctx, input }) => organisationList(ctx, input)),
  organisation: personProcedure
    .input(z.strictObject({ organisation: Id }))
    .output(OrganisationPage)
    .query(({ ctx, input }) => organisationPage(ctx, input.organisation)),
  /** In force at once. */
  enterMeasure: personProcedure
    .input(EnterMeasure.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { subject, submissionId, assertion, ...body } }) =>
      enter(ctx, { submissionId, assertion }, 'measure', subject, body),
    ),
  /** Counts once a second person has confirmed it; then it ends the one before. */
  enterClass: personProcedure
    .input(EnterClass.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { subject, submissionId, assertion, ...body } }) =>
      enter(ctx, { submissionId, assertion }, 'class', subject, body),
    ),
  /** The pool of experts, the least loaded first. */
  experts: personProcedure
    .input(z.strictObject({ text: sought(100).optional(), field: z.enum(fieldCodes).optional() }))
    .output(ExpertList)
    .query(({ ctx, input }) => expertList(ctx, input)),
  expert: personProcedure
    .input(z.strictObject({ person: Id }))
    .output(ExpertPage)
    .query(({ ctx, input }) => expertPage(ctx, input.person)),
  /** By the expert in person or the platform; it takes the place of the one before. */
  enterProfile: personProcedure
    .input(EnterProfile.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { subject, submissionId, assertion, ...body } }) =>
      enter(ctx, { submissionId, assertion }, 'profile', subject, body),
    ),
  enterTie: personProcedure
    .input(EnterTie.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { subject, submissionId, assertion, ...body } }) =>
      enter(ctx, { submissionId, assertion }, 'tie', subject, body),
    ),
  /** The organisation acted for, and the corrections that it has asked for; for its administrator. */
  own: personProcedure.output(OwnOrganisation).query(({ ctx }) => ownOrganisation(ctx)),
  /** Asked by the organisation's administrator; it counts once the platform has confirmed it, and takes the place of one that waits. */
  propose: personProcedure
    .input(ProposeCorrection.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { submissionId, assertion, ...body } }) =>
      enter(ctx, { submissionId, assertion }, 'correction', ctx.viewer.organisation, body),
    ),
  /** By the platform, with a reason. */
  refuse: personProcedure
    .input(RefuseCorrection.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { submissionId, assertion, organisation, ...body } }) =>
      enter(ctx, { submissionId, assertion }, 'refusal', organisation, body),
    ),
  confirm: personProcedure
    .input(NamedEntry.extend(Asserted))
    .output(Done)
    .mutation(async ({ ctx, input }) => requestChange(ctx, input, { change: 'confirm-entry', ...(await asItStands(ctx, input.entry)) })),
  /** Lifts a measure, by another person than the one who entered it; ends or rejects a class. */
  end: personProcedure
    .input(NamedEntry.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input }) => requestChange(ctx, input, { change: 'end-entry', entry: input.entry })),
});

/** The person's own name. */
export const profileRouter = router({
  get: personProcedure.output(OwnProfile).query(({ ctx }) => profile(ctx)),
  /** Counts at once, everywhere but in papers of before. */
  correctName: personProcedure
    .input(CorrectName.extend(Asserted))
    .output(Done)
    .mutation(({ ctx, input: { submissionId, assertion, ...body } }) =>
      enter(ctx, { submissionId, assertion }, 'name', ctx.viewer.person, body),
    ),
});

/** What the person who confirms has before them. */
async function asItStands({ services: { database } }: PersonContext, entry: string) {
  const found = await database.registerEntry.findUnique({ where: { id: entry } });
  const text = found ? canonicalJson({ kind: found.kind, subject: found.subjectId, body: found.body as object }) : '';
  return { entry, texts: hashOf(text) };
}
