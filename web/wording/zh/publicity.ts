import type { StageWording } from '#web/wording/wording-of.ts';
import type { publicity } from '#workflows/project/publicity/steps.ts';

export const publicityWording = {
  title: '公示与异议',
  steps: {
    'file-objection': {
      title: '提出异议',
      ask: '公示期 {days} 天。任何人可以实名提出异议，期满不再接收。姓名和联系方式仅供核查，不对外公开。',
      outcomes: {
        file: { label: '提交异议', leadsTo: '平台主管会同三人小组限期作出书面决定，期间有关事项暂停。', done: '提出了异议' },
      },
    },
    'decide-objection': {
      title: '处理异议',
      ask: '{matter, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示期间收到实名异议（共 {objections} 件）。请会同三人小组查明事实，作出说明理由的书面决定；与所涉事项有利害关系的人不得参加。决定之前，以及逾期未作决定的，有关事项不得继续。',
      outcomes: {
        dismiss: { label: '异议不成立', leadsTo: '异议全部处理且公示期满后，有关事项继续。', done: '决定异议不成立' },
        uphold: { label: '异议成立，退回重办', leadsTo: '有关事项重新办理，并重新完整公示。', done: '决定异议成立，退回重办' },
        'uphold-and-reselect': { label: '异议成立，重新定榜', leadsTo: '由企业重新选定，并重新完整公示。', done: '决定异议成立，重新定榜' },
        annul: { label: '异议成立，撤销定榜', leadsTo: '项目结束，诚意金全额退还企业。', done: '决定撤销定榜' },
      },
    },
  },
  waits: {},
  fields: {
    grounds: { label: '异议事实和理由', help: '五十字以上，请写明依据。' },
    realName: { label: '真实姓名', help: '不对外公开。' },
    contact: { label: '联系方式', help: '不对外公开。' },
    panel: { label: '参与决定的三人小组', help: '三名不同的人员；提出异议的、应答的、评审或验收过本项目的，以及成果完成人不得参加。' },
    findings: '查明的事实和决定理由',
    disqualified: { label: '取消资格的应答单位', help: '无须取消资格的留空。' },
  },
  facts: {
    'publicity-started':
      '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示开始，为期 {days} 天{round, select, 1 {} other {（第 {round} 次）}}',
    'publicity-held':
      '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示期满，异议尚未处理完毕，有关事项暂停',
    'publicity-cleared': '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示期满，无未决异议',
    'objection-filed': '收到一件对{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的实名异议',
    'objection-dismissed': '对{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的异议不成立',
    'objection-upheld': '对{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的异议成立',
    'objection-overtaken':
      '对{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的另一件异议因所涉内容已撤回，不再单独处理',
    'objection-undecided':
      '对{matter, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的异议逾期未作决定，有关事项继续暂停',
  },
} as const satisfies StageWording<typeof publicity>;
