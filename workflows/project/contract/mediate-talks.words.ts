import type { WordsOf } from '#workflows/engine/wording.ts';
import type { mediateTalks } from './mediate-talks.ts';

export const mediateTalksWords = {
  zh: {
    title: '调解签约分歧',
    noun: '调解记录',
    ask: '双方未能就合同达成一致（现提价款 {fen, number, yuan}）。请在期限内组织调解；调解未成或逾期的，由项目经理决定启用候补单位或者终止签约。',
    outcomes: {
      settle: { label: '调解达成一致', leadsTo: '双方按调解结果重新商定价款条件，各方至多再提一次。', done: '调解达成一致' },
      fail: { label: '调解未成', leadsTo: '由项目经理决定启用候补单位或者终止签约。', done: '调解未成' },
    },
    fields: { minutes: { label: '调解记录', help: '写明双方意见和达成的方案。' } },
    facts: { 'mediation-settled': '签约分歧经调解达成一致', 'mediation-failed': '签约分歧调解未成' },
  },
  en: {
    title: 'Mediate the talks',
    noun: 'Minutes of the mediation',
    ask: 'The parties have not agreed on the contract (price proposed: {fen, number, yuan}). Hold a mediation within the deadline; if it fails or is late, the project manager turns to a reserve or ends the talks.',
    outcomes: {
      settle: {
        label: 'Settled',
        leadsTo: 'The parties agree the price terms again on this basis, with at most one further offer each.',
        done: 'settled the talks',
      },
      fail: {
        label: 'No settlement',
        leadsTo: 'The project manager turns to a reserve or ends the talks.',
        done: 'found no settlement possible',
      },
    },
    fields: { minutes: { label: 'Minutes', help: 'State both parties’ views and the solution reached.' } },
    facts: { 'mediation-settled': 'The talks were settled by mediation', 'mediation-failed': 'Mediation of the talks failed' },
  },
} satisfies WordsOf<typeof mediateTalks>;
