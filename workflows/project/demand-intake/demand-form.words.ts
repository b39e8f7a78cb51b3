import { fieldNames } from '#workflows/domain/field-names.ts';
import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** What both steps that hold the demand ask. */

export const demandFields = {
  zh: {
    titleZh: { section: '需求概况', label: '需求名称', help: '写明对象和要达到的效果。' },
    titleEn: '英文名称',
    field: {
      label: '技术领域',
      options: fieldNames.zh,
    },
    problem: { label: '要解决的问题', help: '现状、实测数据、影响。请勿指定某一团队的技术路线。' },
    tried: '已做过的尝试',
    indicators: { section: '考核指标与约束', label: '考核指标', help: '每项都要能测量；权重合计 100%。' },
    id: { label: '代号', help: '用小写字母，例如 i1；之后各步都按它指称这项指标。' },
    name: '指标名称',
    unit: '单位',
    comparator: { label: '要求', options: { '>=': '不低于', '<=': '不高于', '=': '等于', range: '介于', pass: '通过即可' } },
    baseline: '现有水平',
    target: { label: '目标值', help: '要求为区间的，此处填下限。' },
    upper: '区间上限',
    method: '测试方法和标准',
    weightBp: '权重（%）',
    constraints: '约束条件',
    trlNow: { label: '现有技术成熟度（1～9 级）', section: '周期与经费' },
    trlWanted: '目标技术成熟度（1～9 级）',
    months: '研发周期（月）',
    budgetMinFen: '预算下限（元）',
    budgetMaxFen: '预算上限（元）',
    selfFundedFen: '其中自筹资金（元）',
    mode: { section: '征集与权属', label: '希望的征集方式', options: { open: '公开征集', invited: '定向邀请' } },
    ipWish: {
      label: '知识产权意向',
      options: {
        'enterprise-owns': '企业所有',
        'university-owns': '高校所有，企业优先使用',
        joint: '双方共有',
        'to-be-agreed': '签约时商定',
      },
    },
    tier: {
      label: '公开范围',
      help: '公开摘要的，全文向可以应答的高校提供；签署保密承诺后查阅的，仅公开题目、领域和周期，不公开本单位名称和预算。',
      options: { public: '全文公开', summary: '仅公开摘要', nda: '签署保密承诺后查阅' },
    },
    admission: {
      label: '保密查阅的准予方式',
      help: '仅用于签署保密承诺后查阅的需求；未选择的，逐家准予。',
      options: { each: '由本单位逐家准予', signed: '签署后即可查阅' },
    },
    priorFunding: { label: '此前是否获得过财政资助', section: '其他情况' },
    priorReference: { label: '资助项目名称和编号', help: '此前获得过财政资助的，须填写。' },
    studentWelcome: '是否欢迎学生参与',
    files: '附件',
  },
  en: {
    titleZh: { section: 'The demand', label: 'Title (Chinese)', help: 'State the object and the result wanted.' },
    titleEn: 'Title (English)',
    field: {
      label: 'Technology field',
      options: fieldNames.en,
    },
    problem: { label: 'Problem', help: 'Current state, measured figures, impact. Do not prescribe one team’s technical approach.' },
    tried: 'Attempts made so far',
    indicators: { section: 'Indicators and constraints', label: 'Indicators', help: 'Each must be measurable; weights add up to 100%.' },
    id: { label: 'Code', help: 'Lower-case, for example i1. All later steps refer to the indicator by it.' },
    name: 'Indicator',
    unit: 'Unit',
    comparator: { label: 'Requirement', options: { '>=': 'at least', '<=': 'at most', '=': 'equal to', range: 'between', pass: 'pass' } },
    baseline: 'Current level',
    target: { label: 'Target', help: 'Of a range, its lower end.' },
    upper: 'Upper end of the range',
    method: 'Test method and standard',
    weightBp: 'Weight (%)',
    constraints: 'Constraints',
    trlNow: { label: 'Current technology readiness level (1–9)', section: 'Time and money' },
    trlWanted: 'Target technology readiness level (1–9)',
    months: 'Duration (months)',
    budgetMinFen: 'Lower budget (yuan)',
    budgetMaxFen: 'Upper budget (yuan)',
    selfFundedFen: 'Of which own funds (yuan)',
    mode: { section: 'Call and ownership', label: 'Preferred kind of call', options: { open: 'Open call', invited: 'By invitation' } },
    ipWish: {
      label: 'Intellectual property preference',
      options: {
        'enterprise-owns': 'Owned by the enterprise',
        'university-owns': 'Owned by the university, priority use by the enterprise',
        joint: 'Jointly owned',
        'to-be-agreed': 'To be agreed in the contract',
      },
    },
    tier: {
      label: 'Disclosure',
      help: 'With a public summary, the full text is open to universities eligible to respond. Under a confidentiality undertaking, only title, field and duration are public, not your organisation’s name or the budget.',
      options: { public: 'Full text public', summary: 'Summary public only', nda: 'Under a confidentiality undertaking' },
    },
    admission: {
      label: 'Admission of readers',
      help: 'Only for a demand under a confidentiality undertaking; if left empty, you admit each university.',
      options: { each: 'We admit each university', signed: 'Any university that has signed' },
    },
    priorFunding: { label: 'Public funding received before', section: 'Other information' },
    priorReference: { label: 'Title and number of the funded project', help: 'Required where public funding was received before.' },
    studentWelcome: 'Students welcome',
    files: 'Files',
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;

/** Of the rules that the demand can break, wherever it is written. */
export const demandRefusals = {
  zh: {
    'readiness-does-not-rise': '希望达到的成熟度 {trlWanted} 级不高于目前的 {trlNow} 级。请提高目标，或核对目前的级别。',
    'budget-upside-down': '预算上限 {budgetMaxFen, number, yuan} 低于下限 {budgetMinFen, number, yuan}。请对调或更正。',
    'own-funds-above-budget': '自筹 {selfFundedFen, number, yuan} 超过预算上限 {budgetMaxFen, number, yuan}。请降低自筹，或提高预算上限。',
    'indicator-twice': '第 {row} 项指标的代号与前面的重复。请改用另一代号。',
    'target-does-not-fit': '目标值与所选要求不符：区间须填上下限且上限不低于下限，“通过”不填数值，其余只填一个数值。',
    'prior-funding-unnamed': '已填写“此前获得过财政资助”，须写明资助项目的名称和编号。请补填；未获得过的，请改选“否”。',
    'weights-not-whole': '各项指标权重合计 {givenBp}%，应为 100%。请调整权重。',
  },
  en: {
    'readiness-does-not-rise':
      'The target readiness level {trlWanted} is not above the current level {trlNow}. Raise the target, or check the current level.',
    'budget-upside-down':
      'The upper budget {budgetMaxFen, number, yuan} is below the lower budget {budgetMinFen, number, yuan}. Swap or correct them.',
    'own-funds-above-budget':
      'Own funds {selfFundedFen, number, yuan} exceed the upper budget {budgetMaxFen, number, yuan}. Lower them, or raise the upper budget.',
    'indicator-twice': 'Indicator {row} repeats the code of an earlier one. Use a different code.',
    'target-does-not-fit':
      'The target does not fit the requirement: a range needs both ends, the upper not below the lower; “pass” takes no figure; the others take one figure.',
    'prior-funding-unnamed':
      'Public funding was received before, so the title and number of the funded project are required. Enter them; if there was none, choose “No”.',
    'weights-not-whole': 'The indicator weights add up to {givenBp}%, but must total 100%. Adjust the weights.',
  },
} as const;
