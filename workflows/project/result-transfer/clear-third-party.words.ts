import type { WordsOf } from '#workflows/engine/wording.ts';
import type { clearThirdParty } from './clear-third-party.ts';
import { endingFactWords } from './ending-grounds.words.ts';

export const clearThirdPartyWords = {
  zh: {
    title: '处理第三方权利',
    noun: '第三方权利处理意见',
    ask: '第三方对成果主张权利。请取得其同意、放弃或者许可，或者查明权利不成立；处理不了的，提议不作转化。',
    outcomes: {
      cleared: { label: '已经处理', leadsTo: '重新确认权属，转化继续。', done: '处理了第三方权利' },
      'not-cleared': { label: '无法处理', leadsTo: '提议不作转化，其他各方表态。', done: '第三方权利无法处理' },
    },
    fields: {
      how: {
        label: '处理结果',
        options: { consent: '第三方同意', waiver: '第三方放弃', licence: '取得第三方许可', 'no-right': '查明权利不成立' },
      },
      evidence: '凭据',
      reasons: '理由',
    },
    facts: { 'third-party-cleared': '第三方权利已处理，重新确认权属', 'end-proposed': endingFactWords.zh['end-proposed'] },
  },
  en: {
    title: 'Clear third-party rights',
    noun: 'Opinion on third-party rights',
    ask: 'A third party claims rights in the result. Obtain its consent, waiver or licence, or establish that the right does not exist. If this is impossible, propose ending without a transfer.',
    outcomes: {
      cleared: {
        label: 'Cleared',
        leadsTo: 'Ownership is confirmed again and the transfer continues.',
        done: 'cleared third-party rights',
      },
      'not-cleared': {
        label: 'Cannot be cleared',
        leadsTo: 'Ending without a transfer is proposed; the other parties answer.',
        done: 'found that third-party rights cannot be cleared',
      },
    },
    fields: {
      how: {
        label: 'Outcome',
        options: {
          consent: 'The third party consents',
          waiver: 'The third party waives it',
          licence: 'The third party has licensed it',
          'no-right': 'The right does not exist',
        },
      },
      evidence: 'Evidence',
      reasons: 'Reasons',
    },
    facts: {
      'third-party-cleared': 'Third-party rights cleared; ownership is confirmed again',
      'end-proposed': endingFactWords.en['end-proposed'],
    },
  },
} satisfies WordsOf<typeof clearThirdParty>;
