import type { PaidOtherwise } from '#workflows/modules/payment/on-record.ts';

/** Late interest is ordered with the licence fee that was late; a bond goes back, or to the bidders, by rule. */
export const paidOtherwise: PaidOtherwise = {
  besideStated: ['late-interest'],
  returned: [
    {
      purposes: ['bond-return', 'bond-pool'],
      confirmedBy: {
        step: 'confirm-bond',
        pairs: [
          ['confirm', 'confirm'],
          ['mismatch', 'agree'],
        ],
      },
    },
  ],
};
