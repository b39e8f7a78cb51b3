import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from './bond.words.ts';
import type { withdrawDemand } from './withdraw-demand.ts';

const zhCause =
  '{cause, select, need_gone {需求不再存在} no_budget {经费不落实} solved_otherwise {已另行解决} plans_changed {计划调整} other {其他原因}}';
const enCause =
  '{cause, select, need_gone {the need no longer exists} no_budget {funding not secured} solved_otherwise {solved by other means} plans_changed {change of plans} other {other reasons}}';

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
    ask: '{moment, select, before_listing {The demand is not listed yet: on withdrawal the project ends and the bond is returned in full.} listed {The demand is listed: withdrawal needs the consent of the platform’s lead. Until the window closes, the outcome for the bond is shown for both cases, with and without proposals.} other {The proposals have been opened: withdrawal needs the consent of the platform’s lead, and the bond is shared among the bidders.}}',
    outcomes: {
      withdraw: { label: 'Withdraw', leadsTo: 'The project ends and the bond is returned in full.', done: 'withdrew the demand' },
      request: {
        label: 'Request withdrawal',
        leadsTo:
          'Once the platform’s lead agrees, the project ends and the bond is settled as in the table below. Until then, work continues.',
        done: 'requested withdrawal of the demand',
      },
      'take-back': { label: 'Cancel the request', leadsTo: 'The project continues.', done: 'cancelled the withdrawal request' },
      agree: {
        label: 'Agree',
        leadsTo: 'The project ends, the bond is settled as in the table below, and the bidders are notified. Sealed proposals stay sealed.',
        done: 'agreed to the withdrawal',
      },
      refuse: { label: 'Refuse', leadsTo: 'The project continues; the enterprise may request again.', done: 'refused the withdrawal' },
    },
    fields: {
      cause: {
        label: 'Cause',
        options: {
          'need-gone': 'The need no longer exists',
          'no-budget': 'Funding not secured',
          'solved-otherwise': 'Solved by other means',
          'plans-changed': 'Change of plans',
          other: 'Other',
        },
      },
      reason: 'Reason',
    },
    facts: {
      'withdrawal-requested': `The enterprise requested to withdraw its demand: ${enCause}`,
      'withdrawal-taken-back': 'The enterprise cancelled its withdrawal request',
      'withdrawal-refused': 'The platform refused the withdrawal',
      'demand-withdrawn': `The enterprise withdrew its demand: ${enCause}`,
      ...bondFacts.en,
    },
  },
} satisfies WordsOf<typeof withdrawDemand>;
