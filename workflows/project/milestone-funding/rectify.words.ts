import type { WordsOf } from '#workflows/engine/wording.ts';
import { reportFields, reportRefusals } from './milestone-report.words.ts';
import type { rectify } from './rectify.ts';

export const rectifyWords = {
  zh: {
    title: '整改并重新提交',
    noun: '整改后的阶段成果报告',
    ask: '第 {milestone} 个里程碑第 {round} 次整改，对应价款 {fen, number, yuan}。请逐条答复整改意见并提交新版材料。',
    outcomes: { resubmit: { label: '提交整改成果', leadsTo: '项目经理核对后由企业重新验收。', done: '提交了整改成果' } },
    fields: { ...reportFields.zh, reply: '对整改意见的答复' },
    refusals: reportRefusals.zh,
    facts: { 'milestone-resubmitted': '第 {milestone} 个里程碑整改成果已提交（第 {round} 次）' },
  },
  en: {
    title: 'Rectify and resubmit',
    noun: 'Revised milestone report',
    ask: 'Rectification {round} of milestone {milestone}, which carries {fen, number, yuan}. Answer each objection and submit the new version.',
    outcomes: {
      resubmit: {
        label: 'Resubmit the milestone',
        leadsTo: 'The project manager checks it, then the enterprise decides.',
        done: 'resubmitted the milestone',
      },
    },
    fields: { ...reportFields.en, reply: 'Answer to the objections' },
    refusals: reportRefusals.en,
    facts: { 'milestone-resubmitted': 'Milestone {milestone} was resubmitted after rectification {round}' },
  },
} satisfies WordsOf<typeof rectify>;
