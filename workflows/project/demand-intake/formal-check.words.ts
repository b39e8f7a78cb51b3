import type { WordsOf } from '#workflows/engine/wording.ts';
import { namingRefusals } from '#workflows/modules/panel/naming.words.ts';
import type { formalCheck } from './formal-check.ts';

export const formalCheckWords = {
  zh: {
    title: '形式审查',
    noun: '形式审查意见',
    ask: '请逐项核对十二项要求，查重并核验企业信用。通过的，同时确定三至七名论证专家和组长。{round, plural, =0 {} other {已整改 # 次，最多三次。}}',
    outcomes: {
      accept: { label: '通过并组成论证专家组', leadsTo: '各位专家独立论证。', done: '形式审查通过，组成论证专家组' },
      rectify: { label: '要求整改', leadsTo: '企业限期整改后重新提交。', done: '要求整改需求' },
      reject: { label: '不予受理', leadsTo: '需求终止，并告知理由。', done: '未受理该需求' },
    },
    fields: {
      priorFunding: '此前是否获得过财政资助',
      reason: '理由',
      checklist: { label: '形式审查要点', help: '须如实填写；未通过的项目请注明原因。' },
      complete: '填写完整',
      problemClear: '问题表述清楚',
      measurable: '指标可测量',
      testMethods: '测试方法明确',
      openToAll: '未限定特定团队',
      research: '属于研发，不是采购或常规检测',
      budget: '预算合理性',
      ownFunds: '自筹资金落实',
      licence: '营业执照有效',
      signatory: '签署人有权限',
      confidentiality: '公开范围恰当',
      verdict: { label: '审查结论', options: { pass: '通过', fail: '未通过' } },
      note: '说明',
      duplicates: { label: '查重结果', options: { none: '未发现重复', 'reviewed-and-distinct': '有相近项目，经核实不重复' } },
      credit: { label: '信用核验', options: { clear: '无不良记录', sanctioned: '在失信惩戒期内' } },
      experts: { label: '专家', help: '三至七名，不得与任何一方存在利益关系。组长在下一栏另选，不在此勾选。' },
      chair: '专家组组长',
      request: '整改要求',
    },
    refusals: {
      ...namingRefusals.zh,
      'point-failed': '本项未通过，不能受理。请改选“要求整改”或“不予受理”；判断有误的，请改为“通过”。',
      'note-missing': '本项未通过，须注明原因，企业据此整改。请填写说明；判断有误的，请改为“通过”。',
      'under-sanction': '企业在失信惩戒期内，不能受理。请改选“要求整改”或“不予受理”；核验有误的，请更正。',
    },
    facts: {
      'demand-accepted-for-argument': '形式审查通过，{experts} 名专家论证',
      'demand-rejected': '形式审查不予受理',
      'rectification-asked': '第 {round} 次要求整改',
    },
    letters: {
      passed: '需求通过形式审查，交专家论证',
    },
  },
  en: {
    title: 'Formal check',
    noun: 'Formal check',
    ask: 'Check the twelve points, search for duplicates and verify the enterprise’s credit record. On acceptance, name three to seven experts and a chair.{round, plural, =0 {} other { Rounds of rectification so far: # of three.}}',
    outcomes: {
      accept: {
        label: 'Accept and name the panel',
        leadsTo: 'Each expert appraises it independently.',
        done: 'accepted the demand and named the panel',
      },
      rectify: { label: 'Require rectification', leadsTo: 'The enterprise resubmits within a set time.', done: 'required rectification' },
      reject: { label: 'Reject the demand', leadsTo: 'The demand ends; the reasons are given.', done: 'rejected the demand' },
    },
    fields: {
      priorFunding: 'Public funding received before',
      reason: 'Reason',
      checklist: { label: 'Points to check', help: 'Answer truthfully; state why a point fails.' },
      complete: 'Complete',
      problemClear: 'Problem clearly stated',
      measurable: 'Indicators measurable',
      testMethods: 'Test methods given',
      openToAll: 'Not limited to a particular team',
      research: 'Research, not a purchase or routine test',
      budget: 'Budget reasonable',
      ownFunds: 'Own funds secured',
      licence: 'Business licence valid',
      signatory: 'Signatory authorised',
      confidentiality: 'Disclosure appropriate',
      verdict: { label: 'Verdict', options: { pass: 'Pass', fail: 'Fail' } },
      note: 'Note',
      duplicates: { label: 'Duplicates', options: { none: 'None found', 'reviewed-and-distinct': 'Similar ones reviewed, distinct' } },
      credit: { label: 'Credit record', options: { clear: 'Clear', sanctioned: 'Under sanction' } },
      experts: {
        label: 'Experts',
        help: 'Three to seven, without a conflict of interest with any party. The chair is chosen below, not here.',
      },
      chair: 'Chair',
      request: 'What to rectify',
    },
    refusals: {
      ...namingRefusals.en,
      'point-failed':
        'This point fails, so the demand cannot be accepted. Require rectification or reject it; if the verdict is wrong, change it to “Pass”.',
      'note-missing':
        'This point fails, so the reason is required: the enterprise mends the demand by it. Enter a note; if the verdict is wrong, change it to “Pass”.',
      'under-sanction':
        'The demand of an enterprise under sanction cannot be accepted. Require rectification or reject it; if the credit check is wrong, correct it.',
    },
    facts: {
      'demand-accepted-for-argument': 'Formal check passed; {experts} experts appraise the demand',
      'demand-rejected': 'Rejected at the formal check',
      'rectification-asked': 'Rectification required, round {round}',
    },
    letters: {
      passed: 'The demand has passed the formal check and goes to expert appraisal',
    },
  },
} satisfies WordsOf<typeof formalCheck>;
