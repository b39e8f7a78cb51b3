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
    ask: 'Milestone {milestone} has failed: its {fen, number, yuan} is not paid, and no later milestone begins. Give it another chance (sign an amendment first where dates or indicators have to change), or say that the contract should end. Each signatory may also propose the end at once.',
    outcomes: {
      reopen: {
        label: 'Give another chance',
        leadsTo: 'The university reworks it within 20 working days; after that it is accepted or rejected.',
        done: 'gave a failed milestone another chance',
      },
      end: {
        label: 'Want the contract ended',
        leadsTo: 'The signatories are told; one of them proposes the end, with the settlement shown.',
        done: 'wanted the contract ended',
      },
    },
    fields: { opinion: 'Opinion', reason: 'Reason' },
    facts: {
      'milestone-reopened': 'Milestone {milestone} has another chance',
      'milestone-to-end':
        'The enterprise sees no way to complete milestone {milestone} and wants the contract ended; each signatory may propose it',
      'failure-undecided':
        'Milestone {milestone} has failed and the enterprise has not dealt with it in time; each signatory may propose to end the contract',
    },
  },
} satisfies WordsOf<typeof decideFailure>;
