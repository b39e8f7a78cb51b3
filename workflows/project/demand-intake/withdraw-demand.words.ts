import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from './bond.words.ts';
import type { withdrawDemand } from './withdraw-demand.ts';

const zhCause =
  '{cause, select, need_gone {需求不再存在} no_budget {经费不落实} solved_otherwise {已另行解决} plans_changed {计划调整} other {其他原因}}';
const enCause =
  '{cause, select, need_gone {the need is gone} no_budget {no budget} solved_otherwise {solved otherwise} plans_changed {plans changed} other {other reasons}}';

export const withdrawDemandWords = {
  zh: {
    title: '撤回需求',
    noun: '撤回需求申请',
    ask: '{moment, select, before_listing {尚未发榜，撤回后项目结束，诚意金全额退还。} listed {榜单已发布，撤回须经平台主管同意。征集截止前，诚意金的处理按有无应答两种情形分别列示。} other {应答方案已开启，撤回须经平台主管同意，诚意金用于补偿应答单位。}}',
    outcomes: {
      withdraw: { label: '撤回需求', leadsTo: '项目结束，诚意金全额退还。', done: '撤回了需求' },
      request: { label: '申请撤回', leadsTo: '平台主管同意后项目结束，诚意金按下表处理；同意之前各项工作照常进行。', done: '申请撤回需求' },
      'take-back': { label: '取消撤回申请', leadsTo: '项目继续。', done: '取消了撤回申请' },
      agree: { label: '同意撤回', leadsTo: '项目结束，诚意金按下表处理，并通知各应答单位。密封件不再开启。', done: '同意撤回需求' },
      refuse: { label: '不同意', leadsTo: '项目继续，企业可再次申请。', done: '不同意撤回需求' },
    },
    fields: {
      cause: {
        label: '原因',
        options: {
          'need-gone': '需求不再存在',
          'no-budget': '经费不落实',
          'solved-otherwise': '已另行解决',
          'plans-changed': '计划调整',
          other: '其他',
        },
      },
      reason: '理由',
    },
    facts: {
      'withdrawal-requested': `企业申请撤回需求：${zhCause}`,
      'withdrawal-taken-back': '企业取消了撤回申请',
      'withdrawal-refused': '平台不同意撤回需求',
      'demand-withdrawn': `企业撤回需求：${zhCause}`,
      ...bondFacts.zh,
    },
  },
  en: {
    title: 'Withdraw the demand',
    noun: 'Request to withdraw',
    ask: '{moment, select, before_listing {It is not listed yet: the project ends and the bond returns in full.} listed {It is listed: the platform’s lead has to agree. Until the window closes the bond’s outcome is shown for both cases, with and without answers.} other {The proposals are open: the platform’s lead has to agree, and the bond goes to those who answered.}}',
    outcomes: {
      withdraw: { label: 'Withdraw', leadsTo: 'The project ends and the bond returns in full.', done: 'withdrew the demand' },
      request: {
        label: 'Ask to withdraw',
        leadsTo: 'Once the platform’s lead agrees, the project ends and the bond goes as the table says. Until then work goes on.',
        done: 'asked to withdraw the demand',
      },
      'take-back': { label: 'Take the request back', leadsTo: 'The project goes on.', done: 'took the request back' },
      agree: {
        label: 'Agree',
        leadsTo: 'The project ends, the bond goes as the table says, and those who answered are told. Envelopes stay sealed.',
        done: 'agreed to the withdrawal',
      },
      refuse: { label: 'Disagree', leadsTo: 'The project goes on; the enterprise may ask again.', done: 'disagreed with the withdrawal' },
    },
    fields: {
      cause: {
        label: 'Cause',
        options: {
          'need-gone': 'The need is gone',
          'no-budget': 'No budget',
          'solved-otherwise': 'Solved otherwise',
          'plans-changed': 'Plans changed',
          other: 'Other',
        },
      },
      reason: 'Reason',
    },
    facts: {
      'withdrawal-requested': `The enterprise asks to withdraw: ${enCause}`,
      'withdrawal-taken-back': 'The enterprise took its request back',
      'withdrawal-refused': 'The platform disagrees with the withdrawal',
      'demand-withdrawn': `The enterprise withdrew its demand: ${enCause}`,
      ...bondFacts.en,
    },
  },
} satisfies WordsOf<typeof withdrawDemand>;
