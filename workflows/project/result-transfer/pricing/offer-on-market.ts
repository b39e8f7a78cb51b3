import { z } from 'zod';
import { DealFen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { dealAndClient, grown, owners, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { takers } from '#workflows/project/recipients.ts';
import { isTransferring, standingPrice, waitsForConsent, withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import { defineStep } from '#workflows/project/state.ts';

export const Way = z.enum(['listing', 'auction']);

/** S5.11, L4: in place of a negotiated price the result is listed on a technology exchange or auctioned. */
export const offerOnMarket = defineStep({
  name: 'offer-on-market',
  code: 'S5.11',
  stage: 'result-transfer',
  since: 1,
  optional: true,
  // the organisation that may buy learns of the offer, never of the reserve
  access: { known: dealAndClient, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const { mode, market, priceOffer, rights, ending, markets = 0 } = project.transfer;
    // a joint result goes to an unknown buyer: only as an ordinary licence, which needs no consent (L17)
    const isFree = rights === 'university' || mode === 'ordinary-licence';
    const isOpen = isTransferring(project) && mode && isFree && !market && !priceOffer && !ending;
    return isOpen && !standingPrice(project) && !waitsForConsent(project)
      ? [{ subject: `market-${markets + 1}`, for: university(project, 'uni.tto') }]
      : [];
  },
  beside: () => each('choose-mode', 'record-valuation'),
  outcomes: {
    offer: {
      form: z.strictObject({
        way: Way,
        exchange: prose(2, 200),
        reserveFen: DealFen.min(1),
        conditions: prose(10, 3000),
        note: optionalProse(2000),
      }),
    },
  },
  facts: { 'market-offered': z.strictObject({ way: Way }) },
  announces: { 'market-offered': takers },
  apply: (project, { input: { way, reserveFen } }) => ({
    state: withTransfer(project, { market: { way, reserveFen }, markets: (project.transfer.markets ?? 0) + 1 }),
    facts: [{ type: 'market-offered', way }],
  }),
});
