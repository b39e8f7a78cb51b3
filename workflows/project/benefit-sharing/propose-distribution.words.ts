import type { WordsOf } from '#workflows/engine/wording.ts';
import { income } from './phrases.words.ts';
import type { proposeDistribution } from './propose-distribution.ts';

export const proposeDistributionWords = {
  zh: {
    title: '拟订分配方案',
    noun: '分配方案',
    ask: `${income.zh}净收益 {netFen, number, yuan}。完成人比例不低于 {inventorFloorBp}%，技术经理人机构不高于 {brokerMaxBp}%，主要贡献人合计不低于奖励总额的一半。`,
    outcomes: { propose: { label: '提交分配方案', leadsTo: '各完成人逐一确认份额。', done: '拟订了分配方案' } },
    fields: {
      policy: '分配依据',
      inventorBp: '完成人比例（%）',
      brokerBp: '技术经理人机构比例（%）',
      broker: { label: '技术经理人机构', help: '有分配比例的必填，不得为项目各方。' },
      schoolBp: { label: '余额中学校比例（%）', help: '其余归学院。' },
      team: '完成人分配',
      inventor: '完成人',
      partBp: { label: '所占比例（%）', help: '全部完成人合计 100%。' },
      isMain: '主要贡献人',
    },
    facts: { 'distribution-proposed': `${income.zh}分配方案：完成人 {inventorBp}%、技术经理人机构 {brokerBp}%、余额中学校 {schoolBp}%` },
  },
  en: {
    title: 'Propose the distribution',
    noun: 'Distribution proposal',
    ask: `${income.en}: net {netFen, number, yuan}. Inventors receive at least {inventorFloorBp}%, the technology manager’s institution at most {brokerMaxBp}%, the main contributors together at least half of the reward.`,
    outcomes: {
      propose: {
        label: 'Propose the distribution',
        leadsTo: 'Each inventor agrees to their own share.',
        done: 'proposed the distribution',
      },
    },
    fields: {
      policy: 'Distribution policy',
      inventorBp: 'Inventors (%)',
      brokerBp: 'Technology manager’s institution (%)',
      broker: { label: 'Technology manager’s institution', help: 'Required where it has a part; none of the project’s parties.' },
      schoolBp: { label: 'School’s part of the rest (%)', help: 'The college has the other part.' },
      team: 'Inventors’ parts',
      inventor: 'Inventor',
      partBp: { label: 'Part (%)', help: 'All inventors together make 100%.' },
      isMain: 'Main contributor',
    },
    facts: {
      'distribution-proposed': `${income.en}: inventors {inventorBp}%, technology manager’s institution {brokerBp}%, school {schoolBp}% of the rest`,
    },
  },
} satisfies WordsOf<typeof proposeDistribution>;
