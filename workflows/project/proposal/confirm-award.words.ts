import type { WordsOf } from '#workflows/engine/wording.ts';
import type { confirmAward } from './confirm-award.ts';
import { reserveFacts } from './reserve.words.ts';

export const confirmAwardWords = {
  zh: {
    title: '确认承担',
    noun: '承担确认书',
    ask: '本校中选，报价 {fen, number, yuan}。请确认承担并指定项目负责人；逾期视为放弃，由候补单位递补。',
    outcomes: {
      confirm: { label: '确认承担', leadsTo: '进入签约登记。', done: '确认承担项目' },
      decline: { label: '放弃承担', leadsTo: '候补单位公示后递补；无候补的，项目结束。', done: '放弃承担项目' },
    },
    fields: { reason: '理由', investigator: '项目负责人' },
    facts: {
      'award-confirmed': '高校确认承担，价款 {priceFen, number, yuan}',
      ...reserveFacts.zh,
      'winner-selected': '候补单位递补',
    },
    letters: {
      'another-awarded': '本次揭榜已由中选高校确认承担，遴选结束。再次感谢贵校应答，欢迎继续揭榜',
    },
  },
  en: {
    title: 'Confirm the award',
    noun: 'Acceptance of the award',
    ask: 'Your university has been selected at a price of {fen, number, yuan}. Confirm, and name the principal investigator. No answer in time counts as declining, and the reserve moves up.',
    outcomes: {
      confirm: { label: 'Confirm', leadsTo: 'The project moves on to contract and registration.', done: 'confirmed the award' },
      decline: {
        label: 'Decline',
        leadsTo: 'The next reserve moves up after public notice; without a reserve, the project ends.',
        done: 'declined the award',
      },
    },
    fields: { reason: 'Reason', investigator: 'Principal investigator' },
    facts: {
      'award-confirmed': 'Award confirmed by the university at {priceFen, number, yuan}',
      ...reserveFacts.en,
      'winner-selected': 'The next reserve moves up',
    },
    letters: {
      'another-awarded':
        'The selected university has confirmed the award, and the selection is closed. Thank you again for your proposal; we look forward to your response to future calls',
    },
  },
} satisfies WordsOf<typeof confirmAward>;
