import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import { newRoundFacts, newRoundLetters } from './new-round.words.ts';
import type { noProposalDecision } from './no-proposal-decision.ts';
import { endLetters, roundEndings } from './without-award.words.ts';

export const noProposalDecisionWords = {
  zh: {
    title: '处理流榜',
    noun: '流榜处理决定',
    ask: '{seat, select, platform {企业希望{wish, select, extend {延长征集 {days} 天} relist {重新张榜，征集 {days} 天} invite {定向邀请 {invited} 所高校应答，征集 {days} 天} raise_budget {将预算上限提高到 {budgetMaxFen, number, yuan} 并重新张榜 {days} 天} other {关闭本榜}}，请表态。逾期未表态的，本榜关闭。} other {{lack, select, reserve {中选高校和候补均放弃承担，请决定重新张榜、定向邀请、提高预算或关闭。} threshold {{proposals} 份方案均未达到入围分数线，请决定重新张榜、定向邀请、提高预算或关闭；重新征集的，平台向应答高校说明原因。} other {征集期已结束，收到应答 {proposals} 份，未达到开启条件。请决定延长征集（已延长 {extensions} 次，最多两次）、重新张榜、定向邀请、提高预算或关闭。}}逾期未答复的，本榜关闭。关闭时，没有应答、均未达标或候补用尽的，诚意金全额退还；有应答但数量不足的，诚意金补偿应答单位。}}',
    outcomes: {
      extend: { label: '提出延长征集', leadsTo: '项目经理同意后重新开放应答。', done: '提出延长征集' },
      relist: { label: '提出重新张榜', leadsTo: '项目经理同意后开始新一轮征集，上一轮应答不再计入。', done: '提出重新张榜' },
      invite: { label: '提出定向邀请', leadsTo: '项目经理同意后开始新一轮征集，只有受邀高校可以应答。', done: '提出定向邀请' },
      'raise-budget': {
        label: '提出提高预算',
        leadsTo: '项目经理同意后补足诚意金，到账即开始新一轮征集。',
        done: '提出提高预算并重新张榜',
      },
      close: { label: '提出关闭本榜', leadsTo: '项目经理同意后项目结束，诚意金按规则处理。', done: '提出关闭本榜' },
      agree: { label: '同意企业意见', leadsTo: '立即按企业意见办理。', done: '同意了企业意见' },
      'agree-with-feedback': {
        label: '同意并说明原因',
        leadsTo: '按企业意见开始新一轮征集；上一轮应答高校可以阅读原因说明。',
        done: '同意了企业意见，并向应答高校说明原因',
      },
      disagree: { label: '不同意', leadsTo: '退回企业重新考虑。', done: '不同意企业意见' },
    },
    fields: {
      days: '天数',
      budgetMaxFen: { label: '新的预算上限（元）', help: '须高于原上限；诚意金随之补足。' },
      reason: '理由',
      note: '说明',
      universities: '受邀高校',
      feedback: { label: '原因说明', help: '归纳各方案未达标的主要原因和改进方向，供上一轮应答高校阅读。' },
      namesNobody: '说明中没有点名任何单位、专家或方案',
    },
    refusals: {
      'budget-not-raised': '新的预算上限须高于原上限 {budgetMaxFen, number, yuan}。不提高预算的，请选择重新张榜。',
      'invited-twice': '该高校在名单中重复。请删除该行。',
    },
    facts: {
      'extension-wished': '企业提出延长征集 {days} 天',
      'relisting-wished': '企业提出重新张榜，征集 {days} 天',
      'invitation-wished': '企业提出定向邀请 {invited} 所高校应答，征集 {days} 天',
      'higher-budget-wished': '企业提出将预算上限提高到 {budgetMaxFen, number, yuan}，重新征集 {days} 天',
      'closing-wished': '企业提出关闭本榜',
      'remedy-disagreed': '平台不同意企业意见',
      'window-extended': '征集期延长 {days} 天',
      'budget-raised': '预算上限提高到 {budgetMaxFen, number, yuan}，应补诚意金 {topUpFen, number, yuan}',
      ...newRoundFacts.zh,
      'round-ended-university-refused': roundEndings.zh['round-ended-university-refused'],
      'round-ended-no-proposals': roundEndings.zh['round-ended-no-proposals'],
      'round-ended-too-few': roundEndings.zh['round-ended-too-few'],
      'round-ended-all-below-threshold': roundEndings.zh['round-ended-all-below-threshold'],
      ...bondFacts.zh,
    },
    letters: {
      ...newRoundLetters.zh,
      ...endLetters.zh,
    },
  },
  en: {
    title: 'Decide on a call without enough proposals',
    noun: 'Decision on a call without enough proposals',
    ask: '{seat, select, platform {The enterprise wants to {wish, select, extend {extend the window by {days} days} relist {list the call again for {days} days} invite {invite {invited, plural, one {# university} other {# universities}} to respond within {days} days} raise_budget {raise the upper budget to {budgetMaxFen, number, yuan} and list the call again for {days} days} other {close the call}}. State whether you agree. Without an answer in time, the call closes.} other {{lack, select, reserve {The awarded university and all reserves have declined. List the call again, invite universities, raise the budget, or close it.} threshold {{proposals, plural, one {The only proposal is} other {All # proposals are}} below the threshold. List the call again, invite universities, raise the budget, or close it; for a new round, the platform tells the bidders why.} other {The window closed with {proposals, plural, =0 {no proposal} one {# proposal} other {# proposals}}, too few to open. Extend the window (extended {extensions} times, at most two), list the call again, invite universities, raise the budget, or close it.}} Without an answer in time, the call closes. On closing without proposals, with all below the threshold or with the reserve used up, the bond is returned in full; with too few proposals, it is shared among the bidders.}}',
    outcomes: {
      extend: {
        label: 'Request an extension',
        leadsTo: 'Once the project manager agrees, proposals can be submitted again.',
        done: 'requested an extension of the window',
      },
      relist: {
        label: 'Request a relisting',
        leadsTo: 'Once the project manager agrees, a new round begins; proposals of this round no longer count.',
        done: 'requested a relisting',
      },
      invite: {
        label: 'Request invitations',
        leadsTo: 'Once the project manager agrees, a new round begins; only the invited universities can respond.',
        done: 'requested a round by invitation',
      },
      'raise-budget': {
        label: 'Request a higher budget',
        leadsTo: 'Once the project manager agrees, the bond is topped up; once it arrives, a new round begins.',
        done: 'requested a higher budget and a relisting',
      },
      close: {
        label: 'Request closing',
        leadsTo: 'Once the project manager agrees, the project ends and the bond is settled under the rules.',
        done: 'requested closing of the call',
      },
      agree: { label: 'Agree', leadsTo: 'The enterprise’s request is carried out at once.', done: 'agreed to the enterprise’s request' },
      'agree-with-feedback': {
        label: 'Agree and give the reasons',
        leadsTo: 'A new round begins as requested; the bidders of the previous round can read the reasons.',
        done: 'agreed to the enterprise’s request and gave the bidders the reasons',
      },
      disagree: {
        label: 'Disagree',
        leadsTo: 'It goes back to the enterprise for reconsideration.',
        done: 'disagreed with the enterprise’s request',
      },
    },
    fields: {
      days: 'Days',
      budgetMaxFen: { label: 'New upper budget (yuan)', help: 'Must be above the current one; the bond is topped up accordingly.' },
      reason: 'Reason',
      note: 'Note',
      universities: 'Universities',
      feedback: {
        label: 'Reasons for the bidders',
        help: 'The main reasons why the proposals were below the threshold, and what to improve; the bidders of this round read it.',
      },
      namesNobody: 'The text names no organisation, expert or proposal',
    },
    refusals: {
      'budget-not-raised':
        'The new upper budget must be above the current {budgetMaxFen, number, yuan}. To keep the budget, request a relisting.',
      'invited-twice': 'This university is listed twice. Delete the row.',
    },
    facts: {
      'extension-wished': 'The enterprise requests an extension of {days} days',
      'relisting-wished': 'The enterprise requests a relisting for {days} days',
      'invitation-wished':
        'The enterprise requests to invite {invited, plural, one {# university} other {# universities}} to respond within {days} days',
      'higher-budget-wished':
        'The enterprise requests to raise the upper budget to {budgetMaxFen, number, yuan} and to list again for {days} days',
      'closing-wished': 'The enterprise requests to close the call',
      'remedy-disagreed': 'The platform disagrees with the enterprise’s request',
      'window-extended': 'Window extended by {days} days',
      'budget-raised': 'Upper budget raised to {budgetMaxFen, number, yuan}; bond to be topped up by {topUpFen, number, yuan}',
      ...newRoundFacts.en,
      'round-ended-university-refused': roundEndings.en['round-ended-university-refused'],
      'round-ended-no-proposals': roundEndings.en['round-ended-no-proposals'],
      'round-ended-too-few': roundEndings.en['round-ended-too-few'],
      'round-ended-all-below-threshold': roundEndings.en['round-ended-all-below-threshold'],
      ...bondFacts.en,
    },
    letters: {
      ...newRoundLetters.en,
      ...endLetters.en,
    },
  },
} satisfies WordsOf<typeof noProposalDecision>;
