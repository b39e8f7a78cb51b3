import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import type { noProposalDecision } from './no-proposal-decision.ts';
import { endLetters, roundEndings } from './without-award.words.ts';

export const noProposalDecisionWords = {
  zh: {
    title: '处理流榜',
    noun: '流榜处理决定',
    ask: '{seat, select, platform {企业希望{wish, select, extend {延长征集 {days} 天} other {关闭本榜}}，请表态。逾期未表态的，本榜关闭，诚意金全额退还。} other {征集期已结束，收到应答 {proposals} 份，未达到开启条件。请决定延长征集（已延长 {extensions} 次，最多两次）或关闭。逾期未答复的，本榜关闭，诚意金全额退还。}}',
    outcomes: {
      extend: { label: '提出延长征集', leadsTo: '项目经理同意后重新开放应答。', done: '提出延长征集' },
      close: { label: '提出关闭本榜', leadsTo: '项目经理同意后项目结束，诚意金全额退还。', done: '提出关闭本榜' },
      agree: { label: '同意企业意见', leadsTo: '立即按企业意见办理。', done: '同意了企业意见' },
      disagree: { label: '不同意', leadsTo: '退回企业重新考虑。', done: '不同意企业意见' },
    },
    fields: { days: '天数', reason: '理由', note: '说明' },
    facts: {
      'extension-wished': '企业提出延长征集 {days} 天',
      'closing-wished': '企业提出关闭本榜',
      'remedy-disagreed': '平台不同意企业意见',
      'window-extended': '征集期延长 {days} 天',
      'round-ended-no-proposals': roundEndings.zh['round-ended-no-proposals'],
      'round-ended-too-few': roundEndings.zh['round-ended-too-few'],
      ...bondFacts.zh,
    },
    letters: {
      ...endLetters.zh,
    },
  },
  en: {
    title: 'Decide on too few proposals',
    noun: 'Decision on a call without enough proposals',
    ask: '{seat, select, platform {The enterprise wants to {wish, select, extend {extend the window by {days} days} other {close the round}}. Without your answer the round closes and the bond returns in full.} other {The window closed with {proposals, plural, =0 {no proposal} one {# proposal} other {# proposals}}, too few to open. Extend it (done {extensions} of at most two times) or close. Silence closes the round and returns the bond in full.}}',
    outcomes: {
      extend: {
        label: 'Ask to extend',
        leadsTo: 'Once the project manager agrees, universities may answer again.',
        done: 'asked to extend the window',
      },
      close: {
        label: 'Ask to close',
        leadsTo: 'Once the project manager agrees, the project ends and the bond returns in full.',
        done: 'asked to close the round',
      },
      agree: { label: 'Agree', leadsTo: 'The enterprise’s wish is carried out at once.', done: 'agreed' },
      disagree: { label: 'Disagree', leadsTo: 'The enterprise thinks again.', done: 'disagreed' },
    },
    fields: { days: 'Days', reason: 'Reason', note: 'Note' },
    facts: {
      'extension-wished': 'The enterprise asks to extend by {days} days',
      'closing-wished': 'The enterprise asks to close the round',
      'remedy-disagreed': 'The platform disagrees',
      'window-extended': 'Window extended by {days} days',
      'round-ended-no-proposals': roundEndings.en['round-ended-no-proposals'],
      'round-ended-too-few': roundEndings.en['round-ended-too-few'],
      ...bondFacts.en,
    },
    letters: {
      ...endLetters.en,
    },
  },
} satisfies WordsOf<typeof noProposalDecision>;
