import type { StageWording } from '#web/wording/wording-of.ts';
import type { payment as stage } from '#workflows/project/payment/steps.ts';

const what =
  '{purpose, select, bond {Bond} bond_return {Return of the bond} bond_pool {Bidders’ costs} tranche {Instalment} retention {Retention} subsidy {Subsidy} licence_fee {Licence fee} late_interest {Late interest on the licence fee} tax {Tax} supplier {Direct costs} inventor {Inventor’s share} broker {Broker’s fee} school {University’s share} college {College’s share} other {Payment}}';

export const payment: StageWording<typeof stage> = {
  title: 'Payments',
  steps: {
    'resend-payment': {
      title: 'Send a payment again',
      ask: `${what}: the bank has refused {fen, number, yuan}. Check the account with the payee, have it corrected, and send the payment again. It keeps its number, so it cannot be booked twice.`,
      outcomes: {
        resend: { label: 'Send the payment again', leadsTo: 'The order goes to the bank once more.', done: 'sent the payment again' },
      },
    },
  },
  waits: {},
  fields: { mended: { label: 'What was corrected', help: 'Why it was refused, and what has been put right.' } },
  facts: {
    'payment-settled': `${what}: {fen, number, yuan} paid, bank reference {reference}`,
    'payment-failed': `${what}: {fen, number, yuan} refused by the bank ({reason})`,
    'payment-resent': `${what}: {fen, number, yuan} sent again`,
  },
};
