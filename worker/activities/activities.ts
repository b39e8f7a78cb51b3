import type { KeyObject } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import type { BankGateway } from '#worker/bank/gateway.ts';
import type { MailDependencies } from '#worker/mail/send.ts';
import type { Anchors } from '#worker/record/anchors.ts';
import type { SignatureProvider } from '#worker/signature/provider.ts';
import type { AssertionRule } from '#worker/signed/asserted.ts';
import { createChangePeople } from './change-people.ts';
import { createEnterOrganisation } from './enter-organisation.ts';
import { createHandOver } from './hand-over.ts';
import { createMailActivities } from './mails.ts';
import { createPaymentActivities } from './payment-orders.ts';
import { createPolicyActivities } from './policy.ts';
import { createRecordAuthenticator } from './record-authenticator.ts';
import { createRecordBatch } from './record-batch.ts';
import { createRecordedAfter } from './recorded-after.ts';
import { createSignatureActivities } from './signatures.ts';
import { createUnsealProposals } from './unseal-proposals.ts';
import { withinItsCase } from './within-its-case.ts';

export interface Dependencies {
  /** The worker's own pool: role tida_worker. */
  readonly sql: pg.Pool;
  readonly bank: BankGateway;
  /** Opens sealed proposals; held by this process alone. */
  readonly sealKeys: readonly KeyObject[];
  /** Of the portals whose acts are recorded, and of whom more is asked. */
  readonly rule: AssertionRule;
  /** Keeps the heads of the chains outside of the database. */
  readonly anchors?: Anchors;
  /** The least length of a day of a window; 24 hours in production. */
  readonly waitDayMs: number;
  readonly temporal: Pick<Client, 'workflow'>;
  /** Aborted when this process is to end. */
  readonly stopping?: AbortSignal;
  /** Left out: nothing is sent. */
  readonly mails?: Omit<MailDependencies, 'sql'>;
  /** Left out: papers carry no certificates. `portalUrl`: where they are checked. */
  readonly signatures?: { readonly provider: SignatureProvider; readonly portalUrl: string };
}

/** Every activity, made from what it depends on. Workflows see the type only. */
export const createActivities = (dependencies: Dependencies) => {
  const { handOn, takeOver } = createHandOver(dependencies);
  return {
    recordBatch: withinItsCase(createRecordBatch(dependencies).recordBatch, (batch) => batch.case.id),
    recordedAfter: withinItsCase(createRecordedAfter(dependencies).recordedAfter, (caseId) => caseId),
    handOn: withinItsCase(handOn, ({ id }) => id),
    takeOver: withinItsCase(takeOver, ({ id }) => id),
    ...createRecordAuthenticator({ ...dependencies, trust: dependencies.rule }),
    ...createPaymentActivities(dependencies),
    ...createUnsealProposals(dependencies),
    ...createPolicyActivities(dependencies),
    ...createMailActivities(dependencies),
    ...createChangePeople(dependencies),
    ...createSignatureActivities(dependencies),
    ...createEnterOrganisation(dependencies),
  };
};
export type Activities = ReturnType<typeof createActivities>;
