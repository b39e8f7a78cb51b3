import type { WordsOf } from '#workflows/engine/wording.ts';
import type { acceptMilestone } from './accept-milestone.ts';
import { coverageRefusals } from './milestone-report.words.ts';

export const acceptMilestoneWords = {
  zh: {
    title: '验收里程碑',
    noun: '验收意见',
    ask: '里程碑 {milestone} 待验收，对应价款 {fen, number, yuan}{rectifications, plural, =0 {} other {，已整改 # 次}}。请逐项判定指标。合同约定逾期视为通过的，经二次通知后只影响企业付款，财政补助仍须专家审查。',
    outcomes: {
      accept: { label: '通过验收', leadsTo: '企业财务支付本期款，下一里程碑开始。', done: '通过了里程碑验收' },
      'accept-with-conditions': {
        label: '附条件通过',
        leadsTo: '企业财务支付本期款；各项条件由下一份报告答复，最终验收前了结。',
        done: '附条件通过了里程碑验收',
      },
      rectify: { label: '要求整改', leadsTo: '高校整改后重新提交，整改以两次为限。', done: '要求整改' },
      reject: { label: '不予通过', leadsTo: '本期款不付；由企业决定再整改一次或结束合同。', done: '不予通过里程碑' },
    },
    fields: {
      indicator: '指标',
      findings: '逐项判定',
      met: '是否达标',
      ground: {
        label: '与实测不一致的依据',
        help: '实测值未达到要求而判定为达标的，必须选择。',
        options: {
          'within-tolerance': '在允许误差之内',
          'other-method': '另按约定方法测得',
          'agreed-change': '双方已书面同意变更',
          other: '其他',
        },
      },
      reason: { label: '说明', help: '专家组和资助方能看到。' },
      opinion: '意见',
      conditions: { label: '所附条件', help: '逐条列出；下一份报告须逐条答复，未了结的不能申请最终验收。' },
      owner: { label: '落实方', options: { university: '高校', enterprise: '企业' } },
      due: { label: '落实时限（里程碑）', help: '须在该里程碑验收前落实；不选为最终验收前。' },
      text: '条件内容',
    },
    refusals: {
      ...coverageRefusals.zh,
      'ground-missing': '实测值未达到要求而判定为达标的，须选择依据。请选择依据，或改判为未达标。',
      'reason-missing': '依据选“其他”的，须写明理由，专家组和资助方据此判断。请填写说明，或改选其他依据。',
      'due-not-later': '条件须在里程碑 {milestone} 之后、至迟里程碑 {last} 前落实。请更正，或清空（最终验收前落实）。',
      'condition-due': '有 {count} 项应由高校在本里程碑前落实的条件尚未了结，不能整体通过。请先核销条件，或改选“附条件通过”。',
      'not-met': '有未达标的指标，不能通过验收。请改选“附条件通过”或“要求整改”；判定有误的，请更正。',
    },
    facts: {
      'milestone-accepted':
        '里程碑 {milestone}{how, select, silence {因企业逾期未答复视为通过，仅用于企业付款} conditions {附 {conditions} 项条件通过验收} other {通过验收}}，对应价款 {fen, number, yuan}',
      'rectification-asked': '里程碑 {milestone} 要求整改（第 {round} 次）',
      'milestone-failed': '里程碑 {milestone} 整改后仍未通过',
      'acceptance-silent': '里程碑 {milestone} 经二次通知仍未验收，已上报督办',
    },
  },
  en: {
    title: 'Accept a milestone',
    noun: 'Acceptance opinion',
    ask: 'Milestone {milestone} awaits acceptance; it carries {fen, number, yuan}{rectifications, plural, =0 {} one {, after one rectification} other {, after # rectifications}}. Judge each indicator. Where the contract provides that silence counts as acceptance, it does so only after a second notice and only for the enterprise’s payment; the subsidy still needs expert review.',
    outcomes: {
      accept: {
        label: 'Accept the milestone',
        leadsTo: 'The enterprise’s finance office pays the instalment; the next milestone begins.',
        done: 'accepted the milestone',
      },
      'accept-with-conditions': {
        label: 'Accept with conditions',
        leadsTo:
          'The enterprise’s finance office pays the instalment; the next report answers each condition, and all must be settled before final acceptance.',
        done: 'accepted the milestone with conditions',
      },
      rectify: {
        label: 'Require rectification',
        leadsTo: 'The university rectifies and resubmits, twice at most.',
        done: 'required rectification',
      },
      reject: {
        label: 'Reject the milestone',
        leadsTo: 'The instalment is not paid; the enterprise decides on one more rectification or on ending the contract.',
        done: 'rejected the milestone',
      },
    },
    fields: {
      indicator: 'Indicator',
      findings: 'Findings by indicator',
      met: 'Met?',
      ground: {
        label: 'Ground for departing from the measured value',
        help: 'Required if the measured value falls short but the indicator is found met.',
        options: {
          'within-tolerance': 'Within the tolerance',
          'other-method': 'Measured by another agreed method',
          'agreed-change': 'Changed by written agreement',
          other: 'Other',
        },
      },
      reason: { label: 'Explanation', help: 'Shown to the panel and the funder.' },
      opinion: 'Opinion',
      conditions: {
        label: 'Conditions',
        help: 'List them one by one. The next report must answer each; final acceptance cannot be applied for while any is open.',
      },
      owner: { label: 'To be met by', options: { university: 'University', enterprise: 'Enterprise' } },
      due: {
        label: 'Due with milestone',
        help: 'To be met before that milestone is accepted; if none is chosen, before final acceptance.',
      },
      text: 'Condition',
    },
    refusals: {
      ...coverageRefusals.en,
      'ground-missing': 'The measured value falls short: choose the ground for finding the indicator met, or find it not met.',
      'reason-missing': 'The ground “Other” needs an explanation for the panel and the funder. Enter it, or choose another ground.',
      'due-not-later':
        'A condition must be due after milestone {milestone} and by milestone {last} at the latest. Correct it, or leave it empty (before final acceptance).',
      'condition-due':
        '{count, plural, one {# condition is} other {# conditions are}} due from the university by this milestone and still open. Settle them first, or choose “Accept with conditions”.',
      'not-met':
        'With an indicator not met, the milestone cannot be accepted. Choose “Accept with conditions” or “Require rectification”; if the finding is wrong, correct it.',
    },
    facts: {
      'milestone-accepted':
        'Milestone {milestone} {how, select, silence {counts as accepted for lack of an answer, for the enterprise’s payment only} conditions {was accepted with {conditions, plural, one {# condition} other {# conditions}}} other {was accepted}}; it carries {fen, number, yuan}',
      'rectification-asked': 'Rectification of milestone {milestone} required (round {round})',
      'milestone-failed': 'Milestone {milestone} failed after rectification',
      'acceptance-silent': 'Milestone {milestone} is still undecided after a second notice and has been escalated',
    },
  },
} satisfies WordsOf<typeof acceptMilestone>;
