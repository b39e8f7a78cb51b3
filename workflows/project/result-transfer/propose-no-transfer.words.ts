import type { WordsOf } from '#workflows/engine/wording.ts';
import { endingFactWords, groundIn } from './ending-grounds.words.ts';
import type { proposeNoTransfer } from './propose-no-transfer.ts';

export const proposeNoTransferWords = {
  zh: {
    title: '提议不作转化',
    noun: '不作转化提议',
    ask: `可以提议不作转化、终结项目，理由：${groundIn.zh}。其他各方逐一表态，均无异议即终结；有异议的由平台主管决定。`,
    outcomes: { propose: { label: '提议不作转化', leadsTo: '其他各方在 10 个工作日内表态。', done: '提议不作转化、终结项目' } },
    fields: { reasons: '具体情况' },
    facts: endingFactWords.zh,
  },
  en: {
    title: 'Propose ending without a transfer',
    noun: 'Proposal to end without a transfer',
    ask: `The project can be ended without a transfer. Ground: ${groundIn.en}. The other parties answer one by one; without an objection the project ends, otherwise the platform’s lead manager decides.`,
    outcomes: {
      propose: {
        label: 'Propose ending',
        leadsTo: 'The other parties answer within 10 working days.',
        done: 'proposed to end the project without a transfer',
      },
    },
    fields: { reasons: 'Circumstances' },
    facts: endingFactWords.en,
  },
} satisfies WordsOf<typeof proposeNoTransfer>;
