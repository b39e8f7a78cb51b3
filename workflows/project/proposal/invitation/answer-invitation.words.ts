import type { WordsOf } from '#workflows/engine/wording.ts';
import type { answerInvitation } from './answer-invitation.ts';

export const answerInvitationWords = {
  zh: {
    title: '答复应答邀请',
    noun: '邀请答复',
    ask: '贵校受邀应答本榜单。请答复是否有意；有意不构成承诺，是否应答及方案内容在开启前不对外公开。逾期视为未答复，仍可应答。',
    outcomes: {
      interested: { label: '有意应答', leadsTo: '平台和企业得知；可以开始编写应答方案。', done: '答复有意应答' },
      later: { label: '稍后答复', leadsTo: '征集期内仍可答复。', done: '答复稍后决定' },
      decline: { label: '谢绝邀请', leadsTo: '平台和企业得知；定向邀请的榜单不再向贵校开放。', done: '谢绝了邀请' },
    },
    fields: { note: '附言', reason: '谢绝理由' },
    facts: {
      'invitation-answered': '受邀高校答复：{answer, select, interested {有意应答} later {稍后答复} other {谢绝}}',
      'invitation-unanswered': '受邀高校逾期未答复',
    },
  },
  en: {
    title: 'Answer the invitation',
    noun: 'Answer to the invitation',
    ask: 'Your university is invited to respond to this call. State whether it is interested: interest is not binding, and whether and what you propose stays confidential until the opening. After this deadline you can still submit a proposal.',
    outcomes: {
      interested: {
        label: 'We are interested',
        leadsTo: 'The platform and the enterprise are informed; you can begin drafting.',
        done: 'expressed interest',
      },
      later: { label: 'Later', leadsTo: 'You can still answer while the window is open.', done: 'deferred the answer' },
      decline: {
        label: 'Decline',
        leadsTo: 'The platform and the enterprise are informed; a call by invitation is then closed to you.',
        done: 'declined the invitation',
      },
    },
    fields: { note: 'Note', reason: 'Reason' },
    facts: {
      'invitation-answered':
        'Answer of an invited university: {answer, select, interested {interested} later {will answer later} other {declined}}',
      'invitation-unanswered': 'An invited university did not answer in time',
    },
  },
} satisfies WordsOf<typeof answerInvitation>;
