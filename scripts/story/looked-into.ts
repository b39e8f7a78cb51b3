import { act, type StoryAct } from './act.ts';
import { bohai, haihe } from './organisations.ts';
import { sc1Contract } from './sc1/contract.ts';
import { coatingDemand, sc1Intake } from './sc1/demand-intake.ts';
import { accepted, started, subsidyPaid, tranchePaid } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';

const withFields = (story: StoryAct, fields: object): StoryAct => ({
  ...story,
  input: (scene) => ({ ...(story.input(scene) as object), ...fields }),
});
/** The story with more acts before the first one of a step. */
const before = (acts: readonly StoryAct[], step: StoryAct['step'], more: readonly StoryAct[]): StoryAct[] =>
  acts.flatMap((story, index) => (index === acts.findIndex((one) => one.step === step) ? [...more, story] : [story]));

const refined: readonly StoryAct[] = [
  act('technologyManager', 'refine-demand', 'propose', {
    edits: [
      { part: 'indicators', wording: '耐久测试时间由三千小时改为五千小时。', why: '与商用车寿命要求一致。' },
      { part: 'months', wording: '研发周期延长为三十个月。', why: '为中试放大留出时间。' },
    ],
  }),
  act('rdLead', 'approve-refinement', 'agree', {
    ...coatingDemand,
    indicators: [...coatingDemand.indicators],
    months: 30,
    answers: [
      { edit: 'edit-1', verdict: 'kept' },
      { edit: 'edit-2', verdict: 'accepted' },
    ],
  }),
];
const invited: readonly StoryAct[] = [
  act('technologyManager', 'invite-universities', 'invite', { universities: [haihe, bohai], reason: '在金属双极板涂层方向有中试基础。' }),
  act('investigator', 'answer-invitation', 'interested', { note: '已组织课题组研究榜单。' }),
  act('rivalInvestigator', 'answer-invitation', 'later', {}),
  act('investigator', 'declare-intent', 'declare', { team: '涂层与工艺两个课题组，另有检测平台人员。' }),
];
const heard = (university: string, points: number): StoryAct[] => [
  act(
    'chair',
    'hold-interview',
    'call',
    ({ day }) => ({ on: day(3), place: '滨海创新中心三层评审室', questions: '请说明中试放大的条件。' }),
    university,
  ),
  act(
    'chair',
    'hold-interview',
    'held',
    ({ day }) => ({
      heldOn: day(0),
      notes: '就中试放大、在线检测和成本核算作了说明，回答充分，团队分工清楚，设备条件已经落实到位。',
      points,
    }),
    university,
  ),
];
const cleared = act('auditor', 'review-relation', 'disclose', { findings: '企业总工程师为该校兼职教授，已核对任职文件与评审回避情况。' });

const intake = before(sc1Intake, 'argue-demand', refined).map((story) =>
  story.step === 'decide-listing' && story.outcome === 'list' ? withFields(story, { interviewPoints: 2 }) : story,
);
const proposal = before(
  before(before(sc1Proposal, 'draft-proposal', invited), 'consensus', [...heard(haihe, 1), ...heard(bohai, 0)]),
  'publish-award',
  [cleared],
).map((story) =>
  story.step === 'eligibility-check'
    ? withFields(story, { relation: 'disclosed', note: '项目负责人的配偶在申报企业任职，已书面披露并回避。' })
    : story,
);

const tested: readonly StoryAct[] = [
  act('rdLead', 'order-test', 'order', {
    laboratory: '国家氢能检测中心',
    indicators: ['corrosion'],
    method: '按合同附件的恒电位法，八十摄氏度，连续二百四十小时。',
  }),
  act('projectManager', 'record-test', 'pass', {
    reportNumber: 'QN-2026-0318',
    values: [{ indicator: 'corrosion', value: '0.41', uncertainty: '±0.02' }],
    conclusion: '依据标准完成检测，样品由企业送检。',
  }),
];
const opinion = {
  points: 75,
  opinion: '前两个里程碑的指标均已实测达到要求，中试放大方案具备条件，建议按合同计划继续推进并加强过程记录和样件留存。',
};
const halfWay: readonly StoryAct[] = [
  act('fundOfficer', 'call-midterm', 'call', ({ person }) => ({ experts: (['expert1', 'expert2', 'expert3'] as const).map(person) })),
  act('expert1', 'review-midterm', 'continue', opinion),
  act('expert2', 'review-midterm', 'adjust', opinion),
  act('expert3', 'review-midterm', 'continue', opinion),
];
const audited = act('fundAuditor', 'audit-spending', 'exceptions', {
  items: [{ item: 'FP-2026-0114', deductedFen: 1_000_000 }],
  report: '抽查全部付款凭证，发现一笔材料款与项目无关，其余凭证齐全合规。',
});
const tranche = tranchePaid(85_500_000);

/** Everybody looks twice: at the question, at the universities, at the award, at the samples, at the work half way, and at the spending. */
export const lookedInto: readonly StoryAct[] = [
  ...intake,
  ...proposal,
  ...sc1Contract,
  ...started,
  ...before(accepted(1), 'accept-milestone', tested),
  ...tranche,
  ...accepted(2),
  ...tranche,
  ...halfWay,
  ...subsidyPaid(28_000_000),
  audited,
];
