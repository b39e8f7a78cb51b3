import { isMeant, mayAct } from '#workflows/engine/admit.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { ActAbout } from './may-read.ts';
import type { OpenStep } from './open-step.ts';
import { actorOf } from './readers.ts';
import type { Standing } from './standing.ts';

/** An opening in the read model, as far as it says whom it asks. */
export type Asking = Pick<OpenStep, 'kind' | 'role' | 'organisationId' | 'personId' | 'notPersons'>;

const audienceOf = ({ role, organisationId, personId, notPersons }: Asking): Audience => ({
  role,
  ...(organisationId === null ? {} : { organisation: organisationId }),
  ...(personId === null ? {} : { person: personId }),
  not: notPersons,
});

/** Whether an opening asks the viewer, who may act on it. */
export const isMine = (standing: Standing, row: Asking) => row.kind === 'step' && mayAct(audienceOf(row), actorOf(standing));
/** As `isMine`, also for a person who may not act, having done the other part. */
export const isMeantAtAll = (standing: Standing, row: Asking) => row.kind === 'step' && isMeant(audienceOf(row), actorOf(standing));

/** An opening, as far as it matters who may know of it. */
export const askedBy = ({ step, subject, personId, organisationId, role }: Asking & Pick<OpenStep, 'step' | 'subject'>): ActAbout => ({
  step,
  subject,
  outcome: null,
  person: personId,
  organisation: organisationId,
  role,
});
