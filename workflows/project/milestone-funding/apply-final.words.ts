import type { WordsOf } from '#workflows/engine/wording.ts';
import { replacementRefusals } from '#workflows/modules/panel/naming.words.ts';
import type { applyFinal } from './apply-final.ts';

export const applyFinalWords = {
  zh: {
    title: '申请最终验收',
    noun: '最终验收申请',
    ask: '各里程碑均已通过，合同价款 {fen, number, yuan}。高校和企业共同申请最终验收，项目经理收到后确定验收专家组（五人以上单数）。逾期未共同申请的，通知资助方并按期启动验收。',
    outcomes: {
      apply: { label: '提交验收申请', leadsTo: '企业同意后，项目经理确定专家组。', done: '提交了最终验收申请' },
      endorse: { label: '企业同意验收', leadsTo: '高校提交后，项目经理确定专家组。', done: '企业同意申请最终验收' },
      'name-panel': { label: '确定专家组', leadsTo: '专家和企业逐项评价。', done: '确定了验收专家组' },
      'replace-member': { label: '补选专家', leadsTo: '补选的专家参加评价；其他专家已提交的意见继续有效。', done: '补选了验收专家' },
    },
    fields: {
      note: '备注',
      files: '附件',
      report: { label: '报告', help: '完成情况、关键数据、存在问题及处理。' },
      opinion: '意见',
      papers: '发表论文（篇）',
      patents: '申请专利（件）',
      studentsTrained: '培养研究生（人）',
      panel: { label: '验收专家', help: '五人以上单数，不得与项目各方有利害关系。' },
      member: { label: '补选的专家', help: '不得与项目各方有利害关系。' },
    },
    refusals: {
      ...replacementRefusals.zh,
      'panel-even': '专家组填写了 {given} 人，应为单数，以便形成多数意见。请增减一人。',
      'works-on-project': '此人是本项目的需求提出人或项目负责人，不能参加验收专家组。请另选一位。',
    },
    facts: {
      'final-acceptance-applied': '{by, select, enterprise {企业} other {高校}}已申请最终验收',
      'acceptance-panel-named': '验收专家组已确定，共 {members} 人',
      'panel-member-replaced': '已补选一名验收专家',
      'final-acceptance-convened': '双方未在期限内共同申请，最终验收按期启动，由项目经理确定专家组',
    },
  },
  en: {
    title: 'Apply for final acceptance',
    noun: 'Application for final acceptance',
    ask: 'All milestones of the contract ({fen, number, yuan}) have been accepted. University and enterprise apply jointly for final acceptance; the project manager then names the panel (an odd number, at least five). If they do not apply jointly in time, the funder is notified and the acceptance is convened.',
    outcomes: {
      apply: {
        label: 'Submit the application',
        leadsTo: 'Once the enterprise endorses it, the project manager names the panel.',
        done: 'applied for final acceptance',
      },
      endorse: {
        label: 'Endorse the application',
        leadsTo: 'Once the university has applied, the project manager names the panel.',
        done: 'endorsed the application',
      },
      'name-panel': {
        label: 'Name the panel',
        leadsTo: 'The experts and the enterprise assess each indicator.',
        done: 'named the acceptance panel',
      },
      'replace-member': {
        label: 'Name a replacement',
        leadsTo: 'The replacement takes part in the assessment; opinions already submitted by other experts stand.',
        done: 'named a replacement on the panel',
      },
    },
    fields: {
      note: 'Note',
      files: 'Files',
      report: { label: 'Report', help: 'Work done, key data, problems and how they were dealt with.' },
      opinion: 'Opinion',
      papers: 'Papers published',
      patents: 'Patents applied for',
      studentsTrained: 'Graduate students trained',
      panel: { label: 'Acceptance panel', help: 'An odd number, at least five, without a conflict of interest with any party.' },
      member: { label: 'Replacement', help: 'No conflict of interest with any party to the project.' },
    },
    refusals: {
      ...replacementRefusals.en,
      'panel-even': 'The panel has {given} members; an odd number is needed to form a majority. Add or remove one.',
      'works-on-project':
        'This person is the requester or the principal investigator of the project and cannot sit on its acceptance panel. Choose somebody else.',
    },
    facts: {
      'final-acceptance-applied': '{by, select, enterprise {The enterprise} other {The university}} applied for final acceptance',
      'acceptance-panel-named': 'An acceptance panel of {members} members was named',
      'panel-member-replaced': 'A replacement was named to the panel',
      'final-acceptance-convened':
        'The parties did not apply jointly in time: the final acceptance is convened, and the project manager names the panel',
    },
  },
} satisfies WordsOf<typeof applyFinal>;
