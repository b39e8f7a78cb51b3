import type { Access } from '#workflows/engine/access.ts';
import { seesOrder, seesPayment } from '#workflows/project/access/ledger-view.ts';
import type { Group } from '#workflows/project/access/readers.ts';
import type { Project } from '#workflows/project/state.ts';

/** Sees the payment in the ledger, whether the matter names it or a fact states it. */
const seesThis: Group = (project, reader, matter) => {
  const payment = project.payments[matter.subject];
  return seesPayment(project, reader, matter) || (payment !== undefined && seesOrder(payment, project, reader));
};
/** Of a step whose subject is a payment. */
export const ofThisPayment: Access<Project> = { known: seesThis, read: seesThis, actor: 'named', figures: seesThis };
