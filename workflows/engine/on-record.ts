import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import type { Instant } from './period.ts';

/** The content of the portal's signature, read back from the record. */
export const SignedText = z.object({
  signs: z.literal('act'),
  caseId: Shown,
  id: Shown,
  step: Shown,
  subject: Shown,
  outcome: Shown,
  document: Shown,
  actor: z.object({
    person: Shown,
    organisation: Shown,
    roles: z.array(Shown),
    actingFor: z.object({ person: Shown, roles: z.array(Shown) }).optional(),
  }),
  input: z.unknown(),
});

/**
 * An act as it stands in the record, with a signature that holds. Whatever opens a seal or moves money is decided from these and
 * from the database's clock, never from a workflow's state.
 */
export interface ActOnRecord extends z.output<typeof SignedText> {
  readonly version: number;
  /** By the clock of the database. */
  readonly recordedAt: Instant;
}

/** Persons who stand behind an act: a stand-in and whom they stand in for. */
export const personsOf = ({ actor }: ActOnRecord) => [actor.person, ...(actor.actingFor ? [actor.actingFor.person] : [])];
export const rolesOf = ({ actor }: ActOnRecord) => [...actor.roles, ...(actor.actingFor?.roles ?? [])];
/** Two people, and neither in the other's place. */
export const areTwo = (one: ActOnRecord, other: ActOnRecord) => !personsOf(one).some((person) => personsOf(other).includes(person));
