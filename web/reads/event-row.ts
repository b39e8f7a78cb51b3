import type { EventModel } from '#prisma/generated/models.ts';
import { seatOf } from '#workflows/engine/openings.ts';

/** A line of the record. */
export type EventRow = Omit<EventModel, 'previousHash' | 'hash'>;

/** The act of a line, as the rules of access know it. */
export const actOf = ({ step, subject, key, outcome, personId, organisationId, role }: EventRow) => ({
  step: step ?? '',
  subject: subject ?? '',
  seat: seatOf(key),
  outcome,
  person: personId,
  organisation: organisationId,
  role,
});
