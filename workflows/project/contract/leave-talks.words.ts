import type { WordsOf } from '#workflows/engine/wording.ts';
import type { leaveTalks } from './leave-talks.ts';
import { side } from './phrases.words.ts';
import { refusalReason } from './refusal-reasons.words.ts';

export const leaveTalksWords = {
  zh: {
    title: '退出签约商谈',
    noun: '退出商谈说明',
    ask: '合同尚未定稿。{late, select, platform {平台经二次通知仍未办理，此时退出不由双方承担责任。} enterprise {企业方经二次通知仍未办理，此时退出由其承担责任。} university {高校方经二次通知仍未办理，此时退出由其承担责任。} other {退出的一方承担诚意金后果。}}',
    outcomes: { leave: { label: '退出商谈', leadsTo: '由项目经理决定重新商谈、启用候补单位或者终止签约。', done: '退出了商谈' } },
    fields: { ...refusalReason.zh, reason: '理由' },
    facts: { 'talks-left': `${side.zh}退出签约商谈` },
  },
  en: {
    title: 'Leave the talks',
    noun: 'Statement of leaving the talks',
    ask: 'The text is not frozen yet. {late, select, platform {The platform has not acted after a second notice: if you leave now, neither party is responsible.} enterprise {The enterprise has not acted after a second notice: if you leave now, it is responsible.} university {The university has not acted after a second notice: if you leave now, it is responsible.} other {The party that leaves bears the consequences for the bond.}}',
    outcomes: {
      leave: {
        label: 'Leave the talks',
        leadsTo: 'The project manager decides: renegotiate, turn to a reserve, or end the talks.',
        done: 'left the talks',
      },
    },
    fields: { ...refusalReason.en, reason: 'Reason' },
    facts: { 'talks-left': `${side.en} left the talks` },
  },
} satisfies WordsOf<typeof leaveTalks>;
