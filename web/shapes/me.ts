import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { OrganisationRef, PersonRef, RoleName } from './common.ts';

/** The signed-in person; null without a sign-in. */
export const Me = z
  .object({
    person: PersonRef,
    email: Shown.nullable(),
    /** For which organisation: cookie `tida_organisation`, else the first. */
    acting: OrganisationRef,
    organisations: z.array(OrganisationRef),
    /** Roles held in the acting organisation, for all its projects or for some. */
    roles: z.array(RoleName),
    counts: z.object({ todo: z.number(), overdue: z.number(), notices: z.number(), mentions: z.number() }),
    /** May ask a new question (open a project). */
    mayOpenProject: z.boolean(),
    /** Has a list of late items. */
    mayWatch: z.boolean(),
    /** Looks after the people of the acting organisation. */
    /** Reads the platform's register of organisations and experts. */
    mayReadRegister: z.boolean(),
    mayAdminister: z.boolean(),
    /** May propose a policy. */
    mayOpenPolicy: z.boolean(),
  })
  .nullable();
export type Me = z.infer<typeof Me>;
