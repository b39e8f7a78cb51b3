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
    title: 'Verify the settlement’s figures',
    noun: 'Verified figures of the settlement',
    ask: `The contract has ended; cause: ${causeIn.en}. Verify the cost of work in progress and the commitments. If the auditor does not, both sides state their own figures; the smaller ones stand, and the difference is left to the forum of the contract.`,
    outcomes: {
      verify: {
        label: 'Verify',
        leadsTo: 'The parties agree on the settlement beside its whole calculation.',
        done: 'verified the settlement’s figures',
      },
      state: {
        label: 'State our figures',
        leadsTo: 'When both have stated theirs, the smaller ones stand.',
        done: 'stated own figures for the settlement',
      },
    },
    fields: figureFields.en,
    refusals: figureRefusals.en,
    facts: {
      ...verifiedFactWords.en,
      'own-figures-stated': 'One side states a cost of {costFen, number, yuan} and commitments of {commitmentsFen, number, yuan}',
      'settlement-unverified': 'The auditor has not verified the figures in time; both sides state their own',
    },
  },
} satisfies WordsOf<typeof verifySettlement>;
