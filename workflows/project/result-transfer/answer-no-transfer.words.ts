import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { answerNoTransfer } from './answer-no-transfer.ts';
import { endingFactWords, groundIn } from './ending-grounds.words.ts';
import { partyIn } from './phrases.words.ts';

export const answerNoTransferWords = {
  zh: {
    title: '对不作转化表态',
    noun: '对不作转化的意见',
    ask: `{by, select, platform {平台} other {高校}}提议不作转化、终结项目，理由：${groundIn.zh}。请表态；经二次通知仍未答复的，视为没有异议。`,
    outcomes: {
      agree: { label: '同意终结', leadsTo: '各方均无异议的，项目不作转化而终结。', done: '同意不作转化' },
      object: { label: '提出异议', leadsTo: '由平台主管听取各方意见后决定。', done: '对不作转化提出异议' },
    },
    fields: { ...agreedText.zh, remarks: '备注', grounds: '异议理由' },
    facts: {
      'end-agreed': `${partyIn.zh}同意不作转化`,
      'end-objected': `${partyIn.zh}对不作转化提出异议`,
      'end-unanswered': `${partyIn.zh}经二次通知未答复，视为没有异议`,
      'ended-untransferred': endingFactWords.zh['ended-untransferred'],
    },
  },
  en: {
    title: 'Answer on ending without a transfer',
    noun: 'Answer on ending without a transfer',
    ask: `{by, select, platform {The platform} other {The university}} proposes to end the project without a transfer. Ground: ${groundIn.en}. Agree or object; no answer after a second notice counts as no objection.`,
    outcomes: {
      agree: {
        label: 'Agree to the end',
        leadsTo: 'If no party objects, the project ends without a transfer.',
        done: 'agreed to end without a transfer',
      },
      object: {
        label: 'Object',
        leadsTo: 'The platform’s lead manager hears all parties and decides.',
        done: 'objected to ending without a transfer',
      },
    },
    fields: { ...agreedText.en, remarks: 'Remarks', grounds: 'Grounds for the objection' },
    facts: {
      'end-agreed': `${partyIn.en} agreed to end without a transfer`,
      'end-objected': `${partyIn.en} objected to ending without a transfer`,
      'end-unanswered': `${partyIn.en} did not answer after a second notice, which counts as no objection`,
      'ended-untransferred': endingFactWords.en['ended-untransferred'],
    },
  },
} satisfies WordsOf<typeof answerNoTransfer>;
