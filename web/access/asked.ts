import { isMeant, mayAct } from '#workflows/engine/admit.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Actor, Audience } from '#workflows/engine/define-step.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { ActAbout } from './may-read.ts';
import type { OpenStep } from './open-step.ts';
import { actorsOf, type Standing } from './standing.ts';

/** An opening in the read model, as far as it says whom it asks. */
export type Asking = Pick<OpenStep, 'kind' | 'step' | 'role' | 'organisationId' | 'personId' | 'notPersons'>;

/** Whom an opening asks, as the rules of acts know it. */
export const audienceIn = ({ role, organisationId, personId, notPersons }: Asking): Audience => ({
  role,
  ...(organisationId === null ? {} : { organisation: organisationId }),
  ...(personId === null ? {} : { person: personId }),
  not: notPersons,
});

/** Whether an opening asks the viewer and the viewer may act on it. */
export const isMine = (standing: Standing, row: Asking) => actorFor(standing, row) !== undefined;
/** Whether an open step is the viewer's to do: it asks the viewer, whose own part in it is not done yet. */
export const isOffered = (state: CaseState, standing: Standing, row: Asking): boolean => {
  const actor = actorFor(standing, row);
  return actor !== undefined && stepNamed(row.step)?.doneFor?.(state, actor) === undefined;
};
/** As whom the viewer may act on it: in person, or in the place of a colleague. */
export const actorFor = (standing: Standing, row: Asking): Actor | undefined =>
  row.kind === 'step' ? actorsOf(standing, row.step).find((actor) => mayAct(audienceIn(row), actor)) : undefined;
/** As `isMine`, also for a person who may not act, having done the other part. */
export const isMeantAtAll = (standing: Standing, row: Asking) =>
  row.kind === 'step' && actorsOf(standing, row.step).some((actor) => isMeant(audienceIn(row), actor));

/** An opening, as far as it matters who may know of it. */
export const askedBy = ({
  step,
  subject,
  seat,
  personId,
  organisationId,
  role,
}: Asking & Pick<OpenStep, 'subject' | 'seat'>): ActAbout => ({
  step,
  subject,
  seat,
  outcome: null,
  person: personId,
  organisation: organisationId,
  role,
});
