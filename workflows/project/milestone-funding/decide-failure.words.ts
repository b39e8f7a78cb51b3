import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideFailure } from './decide-failure.ts';

export const decideFailureWords = {
  zh: {
    title: '处理未通过的里程碑',
    noun: '里程碑未通过处理意见',
    ask: '里程碑 {milestone} 未通过，对应价款 {fen, number, yuan} 不支付，后续里程碑不启动。请决定再给一次整改机会（需要变更日期或指标的，先签补充协议），或提出结束合同。任何签约方也可以直接提议解除合同。',
    outcomes: {
      reopen: { label: '再给一次整改', leadsTo: '高校在 20 个工作日内整改并重新提交，之后只能通过或不予通过。', done: '同意再整改一次' },
      end: { label: '提出结束合同', leadsTo: '各签约方得知；由有权签字的人提议解除合同，届时列明结算结果。', done: '提出结束合同' },
    },
    fields: { opinion: '意见', reason: '理由' },
    facts: {
      'milestone-reopened': '里程碑 {milestone} 再整改一次',
      'milestone-to-end': '企业认为里程碑 {milestone} 无法完成，提出结束合同；各签约方可以提议解除',
      'failure-undecided': '里程碑 {milestone} 未通过，企业逾期未作处理；各签约方可以提议解除合同',
    },
  },
  en: {
    title: 'Deal with a failed milestone',
    noun: 'Decision on a failed milestone',
    ask: 'Milestone {milestone} has failed: its {fen, number, yuan} is not paid, and later milestones do not begin. Allow one more rectification (sign an amendment first if dates or indicators must change), or propose ending the contract. Any signatory can also propose termination directly.',
    outcomes: {
      reopen: {
        label: 'Allow one more rectification',
        leadsTo: 'The university rectifies and resubmits within 20 working days; it is then either accepted or rejected.',
        done: 'allowed one more rectification',
      },
      end: {
        label: 'Propose ending the contract',
        leadsTo: 'The signatories are notified; an authorised signatory then proposes termination, with the settlement shown.',
        done: 'proposed ending the contract',
      },
    },
    fields: { opinion: 'Opinion', reason: 'Reason' },
    facts: {
      'milestone-reopened': 'One more rectification of milestone {milestone} was allowed',
      'milestone-to-end':
        'The enterprise considers milestone {milestone} impossible to complete and proposes ending the contract; any signatory can propose termination',
      'failure-undecided': 'Milestone {milestone} has failed and the enterprise did not act in time; any signatory can propose termination',
    },
  },
} satisfies WordsOf<typeof decideFailure>;
