import type { WordsOf } from '#workflows/engine/wording.ts';
import { figureFields, figureRefusals } from './figures.words.ts';
import { causeIn, verifiedFactWords } from './phrases.words.ts';
import type { verifySettlement } from './verify-settlement.ts';

export const verifySettlementWords = {
  zh: {
    title: '核定结算数据',
    noun: '结算数据核定书',
    ask: `合同因${causeIn.zh}解除。请核定在研成本和不可撤销支出。审计员逾期未核定的，由双方各自申报，以较低者为准，差额按争议解决方式处理。`,
    outcomes: {
      verify: { label: '核定', leadsTo: '各方对照完整计算确认结算。', done: '核定了结算数据' },
      state: { label: '申报本方数据', leadsTo: '双方申报后以较低者为准。', done: '申报了本方的结算数据' },
    },
    fields: figureFields.zh,
    refusals: figureRefusals.zh,
    facts: {
      ...verifiedFactWords.zh,
      'own-figures-stated': '一方申报在研成本 {costFen, number, yuan}，不可撤销支出 {commitmentsFen, number, yuan}',
      'settlement-unverified': '审计员逾期未核定，改由双方各自申报',
    },
  },
  en: {
    title: 'Verify the settlement figures',
    noun: 'Verified settlement figures',
    ask: `The contract is terminated; cause: ${causeIn.en}. Verify the cost of work in progress and the irrevocable commitments. If the auditor does not do so in time, both parties state their own figures; the lower ones apply, and the difference is dealt with under the contract’s dispute resolution clause.`,
    outcomes: {
      verify: {
        label: 'Verify',
        leadsTo: 'The parties confirm the settlement with the full calculation beside it.',
        done: 'verified the settlement figures',
      },
      state: {
        label: 'State our figures',
        leadsTo: 'Once both have stated theirs, the lower figures apply.',
        done: 'stated their own settlement figures',
      },
    },
    fields: figureFields.en,
    refusals: figureRefusals.en,
    facts: {
      ...verifiedFactWords.en,
      'own-figures-stated':
        'One party stated a cost of work in progress of {costFen, number, yuan} and irrevocable commitments of {commitmentsFen, number, yuan}',
      'settlement-unverified': 'The auditor did not verify the figures in time; both parties state their own',
    },
  },
} satisfies WordsOf<typeof verifySettlement>;
