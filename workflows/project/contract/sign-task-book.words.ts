import type { WordsOf } from '#workflows/engine/wording.ts';
import {
  askOnPaper,
  paperOutcomes,
  signatureFacts,
  textSignatureFields,
  textSignatureRefusals,
} from '#workflows/modules/signature/signature.words.ts';
import { composedText } from './composed-text.words.ts';
import { side } from './phrases.words.ts';
import type { signTaskBook } from './sign-task-book.ts';

export const signTaskBookWords = {
  zh: {
    title: '签订任务书',
    noun: '任务书',
    ask: askOnPaper.zh(
      '补助上限 {fen, number, yuan}。由资助方拟定，任务书文本据此生成，资助方、企业、高校签署同一文本。逾期未签或拒签的，预留补助失效，项目无补助继续执行。',
    ),
    outcomes: {
      ...paperOutcomes.zh,
      propose: { label: '拟定任务书', leadsTo: '任务书文本据此生成，资助方、企业、高校签署同一文本。', done: '拟定了任务书' },
      sign: { label: '签署任务书', leadsTo: '三方签署齐全即生效，企业可按节点申请补助。', done: '签署了任务书' },
      refuse: { label: '拒绝签订', leadsTo: '预留补助失效，项目无补助继续执行。', done: '拒绝签订任务书' },
    },
    fields: {
      ...textSignatureFields.zh,
      ...composedText.zh,
      maxGrantFen: '补助总额（元）',
      rateBp: { label: '补助比例（%）', help: '按企业经核实的付款计算。' },
      capFen: '补助封顶额（元）',
      claimAfter: { label: '分次申请节点', help: '除最后一次外，每次补助在所选里程碑验收并付款后即可申请。' },
      kpis: '考核指标',
      clawbackBasis: '追回补助的情形',
    },
    refusals: {
      ...textSignatureRefusals.zh,
      'rate-above-earmark': '补助比例 {rateBp}%，高于发榜时预留的 {limitBp}%。请降到不高于预留比例。',
      'cap-above-earmark': '封顶额 {capFen, number, yuan}，高于发榜时预留的 {limitFen, number, yuan}。请降到不高于预留额度。',
      'grant-above-plan':
        '补助总额 {maxGrantFen, number, yuan}，高于按合同价款、比例和封顶额计算的 {grantFen, number, yuan}。请降到不高于该数。',
      'claims-other-than-planned': '填写了 {given} 个申请节点，按项目条款除最后一次外应为 {expected} 个。请增减节点。',
      'milestone-unknown': '合同没有里程碑 {n}，共 {milestones} 个。请填写已有的里程碑序号。',
      'milestones-out-of-order': '里程碑 {n} 不在前一节点（第 {before} 个）之后。请按先后顺序填写，不得重复。',
    },
    facts: {
      ...signatureFacts(side).zh,
      'task-book-proposed': '任务书已拟定，补助总额 {maxGrantFen, number, yuan}',
      'task-book-signed': `${side.zh}已签署任务书`,
      'task-book-effective': '任务书生效，补助总额 {maxGrantFen, number, yuan}',
      'earmark-lapsed': '预留补助失效（{cause, select, silence {逾期未签} other {拒绝签订}}），项目无补助继续执行',
    },
  },
  en: {
    title: 'Sign the task book',
    noun: 'Task book',
    ask: askOnPaper.en(
      'Subsidy of up to {fen, number, yuan}. The funder drafts the task book and its text is generated; funder, enterprise and university sign the same text. If it is refused or not signed in time, the earmark lapses and the project continues without subsidy.',
    ),
    outcomes: {
      ...paperOutcomes.en,
      propose: {
        label: 'Draft the task book',
        leadsTo: 'The text is generated; funder, enterprise and university sign the same text.',
        done: 'drafted the task book',
      },
      sign: {
        label: 'Sign the task book',
        leadsTo: 'Once all three have signed, it takes effect and the enterprise can claim subsidy by milestone.',
        done: 'signed the task book',
      },
      refuse: {
        label: 'Refuse the task book',
        leadsTo: 'The earmark lapses; the project continues without subsidy.',
        done: 'refused the task book',
      },
    },
    fields: {
      ...textSignatureFields.en,
      ...composedText.en,
      maxGrantFen: 'Total grant (yuan)',
      rateBp: { label: 'Subsidy rate (%)', help: 'Of the enterprise’s verified payments.' },
      capFen: 'Subsidy cap (yuan)',
      claimAfter: {
        label: 'Claim milestones',
        help: 'Each claim except the last can be made once the chosen milestone is accepted and paid.',
      },
      kpis: 'Performance indicators',
      clawbackBasis: 'Grounds for clawback',
    },
    refusals: {
      ...textSignatureRefusals.en,
      'rate-above-earmark': 'The rate of {rateBp}% is above the {limitBp}% earmarked at the listing. Lower it to that or less.',
      'cap-above-earmark':
        'The cap of {capFen, number, yuan} is above the {limitFen, number, yuan} earmarked at the listing. Lower it to that or less.',
      'grant-above-plan':
        'The grant of {maxGrantFen, number, yuan} is above the {grantFen, number, yuan} resulting from price, rate and cap. Lower it to that or less.',
      'claims-other-than-planned':
        '{given, plural, one {# milestone was} other {# milestones were}} entered; the project’s terms require {expected}, not counting the final claim. Add or remove rows.',
      'milestone-unknown': 'The contract has no milestone {n}; it has {milestones} milestones. Enter an existing number.',
      'milestones-out-of-order': 'Milestone {n} is not after milestone {before} in the row above. Enter them in order, without repetition.',
    },
    facts: {
      ...signatureFacts(side).en,
      'task-book-proposed': 'Task book drafted, grant of up to {maxGrantFen, number, yuan}',
      'task-book-signed': `${side.en} signed the task book`,
      'task-book-effective': 'The task book took effect, grant of up to {maxGrantFen, number, yuan}',
      'earmark-lapsed':
        'The earmark lapsed ({cause, select, silence {not signed in time} other {refused}}); the project continues without subsidy',
    },
  },
} satisfies WordsOf<typeof signTaskBook>;
