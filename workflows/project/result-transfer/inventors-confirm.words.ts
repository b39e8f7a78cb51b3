import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { inventorsConfirm } from './inventors-confirm.ts';

export const inventorsConfirmWords = {
  zh: {
    title: '确认完成人份额',
    noun: '完成人确认书',
    ask: '披露中您的份额为 {shareBp}%。请确认或提出异议；未表态不视为同意；经二次通知仍未表态的，由平台主管调解决定。',
    outcomes: {
      agree: { label: '同意该份额', leadsTo: '全体同意后，由成果转化办公室确认权属。', done: '同意了本人份额' },
      object: {
        label: '提出异议',
        leadsTo: '退回项目负责人重新披露，已有的确认作废；再次提出异议的，由平台主管调解决定。',
        done: '对份额提出异议',
      },
    },
    fields: { ...agreedText.zh, grounds: '异议理由' },
    facts: {
      'inventor-agreed': '一名完成人同意份额',
      'inventor-objected': '一名完成人对份额提出异议',
      'inventor-unanswered': '一名完成人经二次通知未表态，交平台主管调解',
      'inventors-confirmed': '全体 {inventors} 名完成人已同意份额',
    },
  },
  en: {
    title: 'Confirm your share',
    noun: 'Confirmation by an inventor',
    ask: 'Your share in the disclosure is {shareBp}%. Agree or object. No answer does not count as agreement; without one after a second notice, the platform’s lead manager mediates and decides.',
    outcomes: {
      agree: {
        label: 'Agree to this share',
        leadsTo: 'Once all have agreed, the transfer office confirms who owns the result.',
        done: 'agreed to the share',
      },
      object: {
        label: 'Object to the shares',
        leadsTo:
          'It goes back to the principal investigator for a new disclosure and earlier agreements lapse; on a second objection, the lead manager mediates and decides.',
        done: 'objected to the shares',
      },
    },
    fields: { ...agreedText.en, grounds: 'Grounds for the objection' },
    facts: {
      'inventor-agreed': 'An inventor agreed to the share',
      'inventor-objected': 'An inventor objected to the share',
      'inventor-unanswered': 'An inventor did not answer after a second notice; the shares go to mediation',
      'inventors-confirmed': '{inventors, plural, one {The inventor has} other {All # inventors have}} agreed to the shares',
    },
  },
} satisfies WordsOf<typeof inventorsConfirm>;
