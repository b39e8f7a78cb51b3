import type { z } from 'zod';
import type { Access } from '#workflows/engine/access.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Definers } from '#workflows/engine/definers.ts';
import type { HasPayments } from './payment.ts';

/** A kind's settings for payments. */
export interface PaymentRules<Purpose extends string, State extends HasPayments<Purpose>> {
  readonly definers: Definers<State>;
  readonly since: number;
  readonly stage: string;
  readonly purposes: z.ZodType<Purpose>;
  /** The readers and recipients of the bank's answer. */
  readonly access: Access<State>;
  readonly informed: (state: State, paid: { readonly purpose: Purpose; readonly subject: string }) => readonly Audience[];
  /** The step that sends a refused automatic payment again. */
  readonly resend: { readonly code: string; readonly access: Access<State>; readonly by: (state: State) => Audience };
}
