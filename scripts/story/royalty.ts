import { act, type StoryAct } from '#scripts/story/act.ts';
import { closed, costed, distributed, proposed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { disclosed, handedOver, legalSignature } from '#scripts/story/sc1/result-transfer.ts';

/** The royalty of E6 for three years: entry fee with credit, tiers, a minimum from the second year on, caps. */
const royalty = {
  entryFeeFen: 50_000_000,
  creditableBp: 5000,
  creditYears: 2,
  tiers: [{ upToFen: 1_000_000_000, rateBp: 300 }, { upToFen: 5_000_000_000, rateBp: 200 }, { rateBp: 100 }],
  minimums: [{ minimumFen: 0 }, { minimumFen: 20_000_000 }],
  annualCapFen: 120_000_000,
  lifetimeCapFen: 300_000_000,
  periods: 3,
  relatedParty: false,
};

/** The result goes to the enterprise for an entry fee and a running royalty. Its whole sum is open: the signatory approves. */
export const royaltyTransferActs: readonly StoryAct[] = [
  ...disclosed,
  act('transferOffice', 'set-price', 'name-royalty', royalty),
  act('enterpriseLegal', 'set-price', 'name-royalty', royalty),
  act('transferOffice', 'publish-price', 'publish', {
    noticeZh: '拟以普通许可方式许可滨海新材料股份有限公司实施本成果，入门费五十万元，另按年销售额分档提成，双方无关联关系。',
    noticeEn:
      'The result is to be licensed to Binhai Advanced Materials for an entry fee of CNY 500,000 and a tiered royalty on yearly sales. The parties are not related.',
    days: 15,
  }),
  act('universitySignatory', 'approve-transfer', 'approve', { minutes: '校长办公会审议通过，公示期满无异议。' }),
  act('enterpriseSignatory', 'sign-transfer', 'sign', legalSignature),
  act('universitySignatory', 'sign-transfer', 'sign', legalSignature),
  ...handedOver,
];

/** A year's sales, reported and accepted. `netSalesFen` after returns of 1,000 yuan. */
export const reported = (period: string, netSalesFen: number): readonly StoryAct[] => [
  act(
    'enterpriseFinance',
    'report-sales',
    'file',
    {
      lines: [{ product: '涂层双极板 BP-200', units: 12_000, grossFen: netSalesFen + 100_000, returnsFen: 100_000, deductionsFen: 0 }],
      netSalesFen,
    },
    period,
  ),
  act('transferOffice', 'verify-report', 'accept', { findings: '与年度审计报告所列收入核对一致。' }, period),
];

/** Three years: the credit takes all of the first, the minimum makes the second, the tiers the third. */
export const royaltySharingActs: readonly StoryAct[] = [
  ...stated('entry-fee', 50_000_000),
  ...costed('entry-fee', 300_000, 85_000),
  ...proposed('entry-fee'),
  ...distributed('entry-fee'),
  ...reported('period-1', 432_109_876),
  act('universityFinance', 'issue-statement', 'issue', { dueFen: 0 }, 'period-1'),
  ...reported('period-2', 123_456_789),
  ...stated('period-2', 20_000_000),
  ...costed('period-2', 300_000, 0),
  ...proposed('period-2'),
  ...distributed('period-2'),
  ...reported('period-3', 2_345_678_901),
  ...stated('period-3', 56_913_578),
  ...costed('period-3', 300_000, 0),
  ...proposed('period-3'),
  ...distributed('period-3'),
  ...closed,
];
