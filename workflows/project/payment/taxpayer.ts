import type { Payment } from '#workflows/modules/payment/payment.ts';

type Order = Pick<Payment, 'purpose' | 'subject' | 'clears' | 'payee'>;
/** Of a tax withheld from a share: who bears it, which is who is paid the rest of the share. */
export function taxpayerOf(payments: Readonly<Record<string, Order>>, { purpose, subject, clears }: Order): string | undefined {
  if (purpose !== 'withholding') return undefined;
  const [, inventor] = /^inventor-(.+)\/receivable$/.exec(clears ?? '') ?? [];
  return payments[`inventor.${subject}`]?.payee ?? inventor;
}
