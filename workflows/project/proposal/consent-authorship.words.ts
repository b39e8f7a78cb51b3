import type { WordsOf } from '#workflows/engine/wording.ts';
import type { consentAuthorship } from './consent-authorship.ts';

export const consentAuthorshipWords = {
  zh: {
    title: '同意作为共同作者',
    noun: '共同作者意见',
    ask: '您被列为本校应答方案的共同作者。请阅读方案后表明是否同意；征集截止前可以撤回同意。未同意的，方案不能密封。',
    outcomes: {
      agree: { label: '同意', leadsTo: '全体共同作者同意后，方案可以密封。', done: '同意作为共同作者' },
      refuse: { label: '不同意', leadsTo: '项目负责人得知理由，须从名单中删除您后才能密封。', done: '不同意作为共同作者' },
      withdraw: { label: '撤回同意', leadsTo: '已密封的方案随即撤回，由项目负责人修改后重新审批、密封。', done: '撤回了共同作者的同意' },
    },
    fields: { asAuthor: '已阅读当前方案文本，同意作为共同作者', reason: '理由' },
    facts: {
      'authorship-agreed': '一名共同作者同意方案文本',
      'authorship-refused': '一名拟列的共同作者不同意',
      'authorship-withdrawn': '一名共同作者撤回同意；已密封的方案随即撤回',
    },
  },
  en: {
    title: 'Consent to co-authorship',
    noun: 'Co-author’s statement',
    ask: 'You are named as a co-author of your university’s proposal. Read it and state whether you consent; you can withdraw your consent until the window closes. Without it, the proposal cannot be sealed.',
    outcomes: {
      agree: { label: 'Consent', leadsTo: 'Once all co-authors consent, the proposal can be sealed.', done: 'consented to be a co-author' },
      refuse: {
        label: 'Do not consent',
        leadsTo: 'The principal investigator is given your reason and must remove you from the list before sealing.',
        done: 'did not consent to be a co-author',
      },
      withdraw: {
        label: 'Withdraw the consent',
        leadsTo: 'A sealed proposal is withdrawn at once; it must be revised, approved and sealed again.',
        done: 'withdrew consent as a co-author',
      },
    },
    fields: { asAuthor: 'I have read the current text of the proposal and consent to be a co-author', reason: 'Reason' },
    facts: {
      'authorship-agreed': 'A co-author consented to the text',
      'authorship-refused': 'A named co-author did not consent',
      'authorship-withdrawn': 'A co-author withdrew consent; a sealed proposal was withdrawn with it',
    },
  },
} satisfies WordsOf<typeof consentAuthorship>;
