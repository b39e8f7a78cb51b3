import type { WordsOf } from '#workflows/engine/wording.ts';
import { reportFields, reportRefusals } from './milestone-report.words.ts';
import type { rectify } from './rectify.ts';

export const rectifyWords = {
  zh: {
    title: '整改并重新提交',
    noun: '整改后的阶段成果报告',
    ask: '里程碑 {milestone} 第 {round} 次整改，对应价款 {fen, number, yuan}。请逐条答复整改意见并提交新版材料。',
    outcomes: {
      resubmit: { label: '提交整改成果', leadsTo: '项目经理核对后由企业重新验收。', done: '提交了整改成果' },
      'give-up': { label: '放弃整改', leadsTo: '里程碑未通过；由企业决定再整改一次或结束合同。', done: '放弃整改' },
    },
    fields: { ...reportFields.zh, reply: '对整改意见的答复', reason: '放弃的原因' },
    refusals: reportRefusals.zh,
    facts: {
      'milestone-resubmitted': '里程碑 {milestone} 整改成果已提交（第 {round} 次）',
      'milestone-given-up': '高校放弃里程碑 {milestone} 的整改，里程碑未通过',
      'milestone-not-rectified': '里程碑 {milestone} 逾期未整改，里程碑未通过',
    },
  },
  en: {
    title: 'Rectify and resubmit',
    noun: 'Revised milestone report',
    ask: 'Rectification {round} of milestone {milestone}, which carries {fen, number, yuan}. Answer each remark and submit the new version.',
    outcomes: {
      resubmit: {
        label: 'Resubmit the milestone',
        leadsTo: 'The project manager checks it; the enterprise then decides on acceptance.',
        done: 'resubmitted the milestone',
      },
      'give-up': {
        label: 'Give up rectification',
        leadsTo: 'The milestone fails; the enterprise decides on one more rectification or on ending the contract.',
        done: 'gave up rectification',
      },
    },
    fields: { ...reportFields.en, reply: 'Answer to the remarks', reason: 'Reason for giving up' },
    refusals: reportRefusals.en,
    facts: {
      'milestone-resubmitted': 'Milestone {milestone} was resubmitted after rectification {round}',
      'milestone-given-up': 'The university gave up rectifying milestone {milestone}; it has failed',
      'milestone-not-rectified': 'Milestone {milestone} was not rectified in time and has failed',
    },
  },
} satisfies WordsOf<typeof rectify>;
