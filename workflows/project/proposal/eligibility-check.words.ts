import type { WordsOf } from '#workflows/engine/wording.ts';
import { namingRefusals } from '#workflows/modules/panel/naming.words.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import type { eligibilityCheck } from './eligibility-check.ts';
import { endLetters, roundEndings } from './without-award.words.ts';

export const eligibilityCheckWords = {
  zh: {
    title: '资格审查',
    noun: '资格审查意见',
    ask: '尚有 {left} 份待审。请逐份核对资格和关联关系；审查最后一份时，同时确定评审专家和组长。',
    outcomes: {
      eligible: { label: '资格合格', leadsTo: '全部审完后专家确认任务并评分。', done: '认定资格合格' },
      clarify: { label: '要求澄清', leadsTo: '项目负责人限期答复；逾期未答复的，按现状评审。', done: '要求澄清' },
      ineligible: { label: '资格不合格', leadsTo: '该方案不进入评审，并告知理由。', done: '认定资格不合格' },
    },
    fields: {
      reason: '理由',
      note: '说明',
      complete: { label: '材料齐全', options: { pass: '是', fail: '否' } },
      authorised: { label: '授权有效', options: { pass: '是', fail: '否' } },
      qualified: { label: '具备承担条件', options: { pass: '是', fail: '否' } },
      distinct: { label: '与在研项目不重复', options: { pass: '是', fail: '否' } },
      relation: { label: '与企业的关联关系', options: { none: '无', disclosed: '有，已披露', hidden: '有，未披露' } },
      fault: {
        label: '不合格原因',
        options: {
          incomplete: '材料不齐',
          'not-authorised': '未获授权',
          'not-qualified': '不具备条件',
          duplicate: '重复资助',
          'related-party': '关联关系',
        },
      },
      questions: '需要澄清的问题',
      experts: { label: '评审专家', help: '审查最后一份方案时填写，之前留空。不得与需求企业、应答高校存在利益关系。' },
      chair: { label: '专家组组长', help: '审查最后一份方案时填写，之前留空。' },
    },
    refusals: {
      ...namingRefusals.zh,
      'point-failed': '本项为“否”，不能认定合格。请改选“要求澄清”或“资格不合格”；判断有误的，请改为“是”。',
      'relation-hidden': '有未披露的关联关系，不能认定合格。请改选“要求澄清”或“资格不合格”；核对有误的，请更正。',
      'relation-unexplained': '有已披露的关联关系，须说明是何种关系、为何不影响资格。请填写说明；核对有误的，请更正。',
      'experts-missing': '这是最后一份待审方案，须同时确定三至七名评审专家。请选定专家。',
      'chair-missing': '这是最后一份待审方案，须同时确定专家组组长。请选定组长。',
    },
    facts: {
      'proposal-eligible': '{proposal}的方案资格合格',
      'proposal-ineligible': '{proposal}的方案资格不合格',
      'clarification-asked': '要求{proposal}澄清其方案',
      'round-ended-all-below-threshold': roundEndings.zh['round-ended-all-below-threshold'],
      ...bondFacts.zh,
    },
    letters: {
      eligible: '贵校方案通过资格审查，进入专家评审',
      ineligible:
        '感谢贵校应答。贵校方案经资格审查不能进入评审：{fault, select, incomplete {材料不齐} not_authorised {未获授权} not_qualified {不具备承担条件} duplicate {与在研项目重复} other {存在未披露的关联关系}}。对此有异议的，可在定榜公示期内实名提出；方案内容不公开',
      ...endLetters.zh,
    },
  },
  en: {
    title: 'Check eligibility',
    noun: 'Eligibility check',
    ask: 'Proposals left to check: {left}. Check each proposal’s eligibility and any relation to the enterprise. With the last one, name the review experts and their chair.',
    outcomes: {
      eligible: {
        label: 'Eligible',
        leadsTo: 'Once all are checked, the experts confirm their assignment and score.',
        done: 'found it eligible',
      },
      clarify: {
        label: 'Request a clarification',
        leadsTo: 'The principal investigator answers within a set time; without an answer, the proposal is reviewed as it is.',
        done: 'requested a clarification',
      },
      ineligible: { label: 'Ineligible', leadsTo: 'The proposal is not reviewed; the reasons are given.', done: 'found it ineligible' },
    },
    fields: {
      reason: 'Reason',
      note: 'Note',
      complete: { label: 'Complete', options: { pass: 'Yes', fail: 'No' } },
      authorised: { label: 'Authorised', options: { pass: 'Yes', fail: 'No' } },
      qualified: { label: 'Qualified', options: { pass: 'Yes', fail: 'No' } },
      distinct: { label: 'Not a duplicate of a current project', options: { pass: 'Yes', fail: 'No' } },
      relation: { label: 'Relation to the enterprise', options: { none: 'None', disclosed: 'Disclosed', hidden: 'Not disclosed' } },
      fault: {
        label: 'Ground of ineligibility',
        options: {
          incomplete: 'Incomplete',
          'not-authorised': 'Not authorised',
          'not-qualified': 'Not qualified',
          duplicate: 'Double funding',
          'related-party': 'Related party',
        },
      },
      questions: 'Points to clarify',
      experts: {
        label: 'Review experts',
        help: 'Fill in with the last proposal; leave empty before. No conflict of interest with the enterprise or any bidder.',
      },
      chair: { label: 'Chair', help: 'Fill in with the last proposal; leave empty before.' },
    },
    refusals: {
      ...namingRefusals.en,
      'point-failed':
        'With “No” here, the proposal cannot be found eligible. Request a clarification or find it ineligible; if the answer is wrong, change it to “Yes”.',
      'relation-hidden':
        'With an undisclosed relation, the proposal cannot be found eligible. Request a clarification or find it ineligible; if this is wrong, correct it.',
      'relation-unexplained':
        'With a disclosed relation, state in the note what it is and why the proposal is eligible all the same; if this is wrong, correct it.',
      'experts-missing': 'This is the last proposal to check: name three to seven review experts with it.',
      'chair-missing': 'This is the last proposal to check: name the panel chair with it.',
    },
    facts: {
      'proposal-eligible': 'Eligible: the proposal of {proposal}',
      'proposal-ineligible': 'Not eligible: the proposal of {proposal}',
      'clarification-asked': 'A clarification was requested of {proposal}',
      'round-ended-all-below-threshold': roundEndings.en['round-ended-all-below-threshold'],
      ...bondFacts.en,
    },
    letters: {
      eligible: 'Your proposal has passed the eligibility check and goes to expert review',
      ineligible:
        'Thank you for your proposal. After the eligibility check it cannot be reviewed: {fault, select, incomplete {it is incomplete} not_authorised {it is not authorised} not_qualified {the conditions for carrying out the work are not met} duplicate {it duplicates a current project} other {a relation to the enterprise was not disclosed}}. You may object under your real name during the notice period of the award; your proposal is not published',
      ...endLetters.en,
    },
  },
} satisfies WordsOf<typeof eligibilityCheck>;
