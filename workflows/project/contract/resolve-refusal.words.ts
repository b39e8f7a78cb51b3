import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import { reserveFacts } from '#workflows/project/proposal/reserve.words.ts';
import { endOfTalksFacts, endOfTalksLetters } from './end-of-talks.words.ts';
import { refusalReason } from './refusal-reasons.words.ts';
import type { resolveRefusal } from './resolve-refusal.ts';

export const resolveRefusalWords = {
  zh: {
    title: '处理签约受阻',
    noun: '签约受阻处理意见',
    ask: '{side, select, enterprise {企业方} university {高校方} platform {平台} other {双方}}{cause, select, legal {法务审查未予通过} approval {内部审批未予同意} secrecy {保密与出口管制审查未予通过} silence {经二次通知仍未答复} mediation {经调解仍未达成一致} left {退出商谈或致使商谈停滞} other {拒绝签署或逾期未签署合同}}（价款 {fen, number, yuan}）。请查明原因并决定后续处理；逾期未处理的，签约终止。',
    outcomes: {
      renegotiate: { label: '重新商谈一次', leadsTo: '从商定价款条件起重新办理，原签署作废。', done: '组织双方重新商谈' },
      reserve: { label: '启用候补单位', leadsTo: '公示候补单位，由其确认中选；诚意金继续留存。', done: '启用了候补单位' },
      close: { label: '终止签约', leadsTo: '项目结束，诚意金按规则处理。', done: '终止了签约' },
    },
    fields: { ...refusalReason.zh, reason: '理由' },
    refusals: {
      'university-still-in-dispute':
        '中选高校在本项目尚有未了结的争议或未付清的裁决款，现在不能启用候补单位。请先办结争议、付清款项，或改选其他处理方式。',
    },
    facts: {
      'contract-renegotiated': '双方重新商谈',
      ...endOfTalksFacts.zh,
      ...bondFacts.zh,
      ...reserveFacts.zh,
      'winner-selected': '候补单位递补',
    },
    letters: {
      ...endOfTalksLetters.zh,
    },
  },
  en: {
    title: 'Resolve stalled talks',
    noun: 'Decision on stalled talks',
    ask: '{side, select, enterprise {The enterprise} university {The university} platform {The platform} other {The two parties}} {cause, select, legal {did not pass the contract on legal review} approval {refused the contract on internal approval} secrecy {did not clear secrecy and export control} silence {did not answer after a second notice} mediation {found no agreement in mediation} left {left the talks or caused them to stall} other {refused to sign or did not sign in time}} (price {fen, number, yuan}). Establish the cause and decide how to proceed. Without a decision in time, the talks end.',
    outcomes: {
      renegotiate: {
        label: 'Renegotiate once',
        leadsTo: 'The procedure restarts with the price terms; earlier signatures are void.',
        done: 'called both parties to renegotiate',
      },
      reserve: {
        label: 'Turn to a reserve',
        leadsTo: 'The reserve is published and then confirms the award; the bond stays in escrow.',
        done: 'turned to a reserve',
      },
      close: { label: 'End the talks', leadsTo: 'The project ends; the bond is settled under the rules.', done: 'ended the talks' },
    },
    fields: { ...refusalReason.en, reason: 'Reason' },
    refusals: {
      'university-still-in-dispute':
        'The awarded university has an open dispute in this project, or a sum awarded by a ruling is not paid. A reserve cannot be called now. Resolve the dispute and settle the sum first, or choose another way to proceed.',
    },
    facts: {
      'contract-renegotiated': 'The parties renegotiate',
      ...endOfTalksFacts.en,
      ...bondFacts.en,
      ...reserveFacts.en,
      'winner-selected': 'The next reserve moves up',
    },
    letters: {
      ...endOfTalksLetters.en,
    },
  },
} satisfies WordsOf<typeof resolveRefusal>;
