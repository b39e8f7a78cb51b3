import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { SessionRow } from './account.ts';
import { At, Names } from './common.ts';
import { MailRow } from './notifications.ts';
import { KeyRow } from './public.ts';

/** All that is kept of the caller in person. Forms that the caller has sent are documents of their cases, and are read there. */
export const OwnData = z.object({
  person: z.object({ id: Shown, names: Names, email: Shown.nullable() }),
  /** Names before a correction, the latest first. */
  formerNames: z.array(z.object({ names: Names, until: At })),
  roles: z.array(
    z.object({ organisation: Shown, role: Shown, caseId: Shown.nullable(), from: At, until: At.nullable(), evidence: Shown.nullable() }),
  ),
  acts: z.array(
    z.object({ caseId: Shown, version: z.number(), step: Shown.nullable(), outcome: Shown.nullable(), role: Shown.nullable(), at: At }),
  ),
  notices: z.array(z.object({ caseId: Shown, template: Shown, at: At })),
  /** Since when a second factor guards the sign-in; null: none. */
  secondFactor: At.nullable(),
  /** Passkeys and programs' keys for binding acts. */
  authenticators: z.array(z.object({ id: Shown, kind: Shown, label: Shown, since: At, until: At.nullable() })),
  sessions: z.array(SessionRow),
  /** Addresses for messages beside mail; null: not confirmed. */
  channels: z.array(z.object({ channel: Shown, address: Shown, confirmedAt: At.nullable() })),
  /** Mails and messages to the person, the latest first; texts are not kept. */
  sent: z.array(MailRow),
  keys: z.array(KeyRow),
  /** Accounts for payments to the person, with those that have ended. */
  accounts: z.array(
    z.object({
      id: Shown,
      holder: Shown,
      bank: Shown,
      number: Shown,
      registeredAt: At.nullable(),
      verifiedAt: At.nullable(),
      endedAt: At.nullable(),
    }),
  ),
  /** Text null: withdrawn. `audience`: organisations that it was written for. */
  messages: z.array(
    z.object({
      caseId: Shown,
      key: Shown.nullable(),
      audience: z.array(Shown),
      at: At,
      text: Shown.nullable(),
      withdrawnAt: At.nullable(),
    }),
  ),
});
export type OwnData = z.infer<typeof OwnData>;
