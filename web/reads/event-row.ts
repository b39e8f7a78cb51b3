import type { EventModel } from '#prisma/generated/models.ts';
import { seatOf } from '#workflows/engine/openings.ts';

/** A line of the record, without its proofs: signatures and hashes are read by the audit alone. */
export type EventRow = Pick<
  EventModel,
  | 'caseId'
  | 'version'
  | 'n'
  | 'type'
  | 'cause'
  | 'at'
  | 'stage'
  | 'step'
  | 'outcome'
  | 'subject'
  | 'key'
  | 'submissionId'
  | 'personId'
  | 'forPersonId'
  | 'organisationId'
  | 'role'
  | 'document'
  | 'documentState'
  | 'details'
>;

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
