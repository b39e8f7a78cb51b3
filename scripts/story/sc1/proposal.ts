import { act, type Scene, type StoryAct } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import type { StepInput } from '#workflows/project/catalogue.ts';

type Draft = StepInput<'draft-proposal', 'submit'>;

const route = (how: string) =>
  `${how}围绕“材料—工艺—检测”三条主线展开：一是建立涂层成分、晶体结构与腐蚀电化学行为之间的定量关系，利用高通量磁控溅射制备成分梯度样品，在模拟阴极与启停循环两类工况下筛选；` +
  '二是针对卷对卷连续镀膜的温度场和等离子体均匀性进行多物理场仿真，确定线速度、偏压与靶功率的工艺窗口，并在中试线上逐级放大；三是开发在线接触电阻与针孔视觉联合检测方法，实现百分之百在线判定。' +
  '项目第一阶段完成小试配方与机理验证，给出不少于三种满足腐蚀指标的候选体系；第二阶段完成单片工艺定型与5000小时加速耐久试验；第三阶段完成卷对卷中试与成本核算；第四阶段配合企业完成短堆装机验证与技术文件移交。' +
  '每一阶段均设置可独立测量的指标和由第三方检测机构出具的测试报告，若某一候选体系未达到阶段指标，启用备选体系并在十个工作日内提交调整方案，不影响后续阶段的时间节点。' +
  '课题组已在前期国家重点研发计划支持下完成成分筛选平台建设，具备扫描电化学显微镜、原位接触电阻测试台与短堆测试平台，可在合同生效后一个月内开展工作，并与企业工程师组成联合团队，每两周召开一次技术例会。' +
  '企业提供基材、装机平台与量产数据，学校负责配方、工艺与检测方法；双方共用样品编号与数据平台，全部测试数据可追溯，项目结束后按合同约定整理归档并完成对企业技术人员的培训。';

const draftOf = (scene: Scene, titleZh: string, how: string, priceFen: number): Draft => ({
  titleZh,
  route: route(how),
  novelty: '采用成分梯度过渡层抑制启停工况下的针孔扩展，并以在线接触电阻反馈闭环控制镀膜偏压。',
  priceFen,
  priceOutsideBudget: false,
  milestones: [
    {
      n: 1,
      title: '小试配方与机理验证',
      dueOn: scene.day(240),
      deliverables: '候选体系报告、小试样片不少于30片、第三方腐蚀检测报告',
      indicators: ['corrosion'],
      weightBp: 3000,
    },
    {
      n: 2,
      title: '单片工艺定型与耐久试验',
      dueOn: scene.day(420),
      deliverables: '工艺规程、5000小时加速耐久报告、接触电阻检测报告',
      indicators: ['corrosion', 'resistance'],
      weightBp: 3000,
    },
    {
      n: 3,
      title: '卷对卷中试与成本核算',
      dueOn: scene.day(630),
      deliverables: '中试线连续运行记录、成本核算表、在线检测软件',
      indicators: ['line', 'cost'],
      weightBp: 3000,
    },
    {
      n: 4,
      title: '短堆验证与技术移交',
      dueOn: scene.day(760),
      deliverables: '短堆装机验证报告、全套技术文件与培训记录',
      indicators: ['resistance'],
      weightBp: 1000,
    },
  ],
  budgetLines: [
    { category: 'equipment', purpose: '中试镀膜腔体改造', fen: (priceFen / 100) * 35 },
    { category: 'testing', purpose: '耐久试验与第三方检测', fen: (priceFen / 100) * 25 },
    { category: 'labour', fen: (priceFen / 100) * 25 },
    { category: 'indirect', fen: (priceFen / 100) * 15 },
  ],
  team: [
    { name: '课题负责人', task: '总体方案与企业协调', halfMonths: 12 },
    { name: '工艺骨干', task: '卷对卷中试放大', halfMonths: 36 },
    { name: '检测骨干', task: '在线检测与耐久试验', halfMonths: 30 },
  ],
  backgroundIp: [{ title: '一种梯度过渡层及其制备方法', owner: '本校', number: 'ZL202110000000.0（示例）' }],
  ipWish: 'joint',
  risks: [{ risk: '中试线膜厚均匀性不达标', answer: '提前在模拟腔体上验证靶间距，预留一轮工艺迭代', level: 'medium' }],
});

const students = {
  students: [
    {
      role: 'doctoral',
      hours: 1200,
      trainingGoal: '独立完成涂层腐蚀机理研究，形成学位论文主体',
      outputs: '学术论文2篇、专利1项',
      thesis: '金属双极板涂层失效机理',
      stipendFen: 3_600_000,
    },
    { role: 'master', hours: 800, trainingGoal: '掌握卷对卷镀膜工艺与在线检测方法', stipendFen: 1_800_000 },
  ],
  mentor: '企业研发总监（校外导师）',
} satisfies StepInput<'student-plan', 'complete'>;

const approval = { authority: true, secrecy: 'internal', noDoubleFunding: true } as const;
/** One university's way from the draft to the envelope. */
export const answers = (
  who: { investigator: 'investigator' | 'rivalInvestigator'; office: 'researchOffice' | 'rivalResearchOffice' },
  title: string,
  how: string,
  priceFen: number,
): StoryAct[] => [
  act(who.investigator, 'draft-proposal', 'submit', (scene) => draftOf(scene, title, how, priceFen)),
  act(who.investigator, 'student-plan', 'complete', students),
  act(who.office, 'internal-approval', 'approve', approval),
  act(who.office, 'seal-submit', 'submit', { packageTaken: true, pledge: true }),
];

const comment = '技术路线清楚，指标与测试方法对应，团队具备中试放大经验，预算构成合理，学生培养安排与研究任务结合紧密，风险应对措施可行。';
/** Points for indicator fit, feasibility, team, student plan. */
export const scored = (
  by: 'expert1' | 'expert2' | 'expert3' | 'expert4' | 'expert5',
  proposal: string,
  [fit, feasibility, team, student]: readonly [number, number, number, number],
) =>
  act(
    by,
    'score-proposal',
    'submit',
    {
      scores: [
        { criterion: 'indicator-fit', points: fit },
        { criterion: 'feasibility', points: feasibility },
        { criterion: 'team', points: team },
        { criterion: 'student-plan', points: student },
      ],
      comment,
      recommend: 'yes',
    },
    proposal,
  );

const eligible = { complete: 'pass', authorised: 'pass', qualified: 'pass', distinct: 'pass', relation: 'none' } as const;
const accepted = { noConflict: true, confidentiality: true } as const;

/** The two answers, sealed. */
export const sc1Answers: readonly StoryAct[] = [
  ...answers(
    { investigator: 'investigator', office: 'researchOffice' },
    '金属双极板碳—氮化物梯度涂层及卷对卷制备',
    '采用碳—氮化物梯度复合涂层。',
    300_000_000,
  ),
  ...answers(
    { investigator: 'rivalInvestigator', office: 'rivalResearchOffice' },
    '双极板导电聚合物复合涂层喷涂工艺',
    '采用导电聚合物复合涂层喷涂路线。',
    280_000_000,
  ),
];
/** Opened by two, found eligible, the panel named. */
export const sc1Opening: readonly StoryAct[] = [
  act('projectManager', 'open-proposals', 'open', { sealsIntact: true }),
  act('auditor', 'open-proposals', 'open', { sealsIntact: true }),
  act('secretary', 'eligibility-check', 'eligible', eligible, bohai),
  act('secretary', 'eligibility-check', 'eligible', ({ person }) => ({
    ...eligible,
    experts: [person('expert1'), person('expert2'), person('expert3')],
    chair: person('chair'),
  })),
  act('expert1', 'accept-assignment', 'accept', accepted),
  act('expert2', 'accept-assignment', 'accept', accepted),
  act('expert3', 'accept-assignment', 'accept', accepted),
  act('chair', 'accept-assignment', 'accept', accepted),
];
/** Scored and summed up: the university leads. */
export const sc1Scoring: readonly StoryAct[] = [
  scored('expert1', haihe, [92, 90, 88, 90]),
  scored('expert2', haihe, [90, 88, 86, 92]),
  scored('expert3', haihe, [88, 86, 90, 90]),
  scored('expert1', bohai, [80, 78, 84, 82]),
  scored('expert2', bohai, [82, 80, 82, 84]),
  scored('expert3', bohai, [78, 80, 86, 80]),
  act('chair', 'consensus', 'agreed', {
    comment: '专家组一致认为两份方案均符合榜单要求，梯度涂层方案在耐久性与中试放大方面证据更充分，建议企业优先考虑。',
  }),
];
/** Chosen, published for five days, confirmed. */
export const sc1Award: readonly StoryAct[] = [
  act('enterpriseSignatory', 'select-winner', 'select', ({ organisation }) => ({ proposal: organisation('investigator') })),
  act('projectManager', 'publish-award', 'publish', {
    noticeZh:
      '经专家评审和企业选定，拟由海河大学（示例）承担“氢燃料电池金属双极板长寿命耐蚀导电涂层开发”项目，现予公示，如有异议请实名提出。',
    noticeEn:
      'Following expert review and the enterprise’s choice, Haihe University (fictional) is proposed for award. Objections may be filed by real name.',
    days: 5,
  }),
  act('universitySignatory', 'confirm-award', 'confirm', ({ person }) => ({ investigator: person('investigator') })),
];

export const sc1Proposal: readonly StoryAct[] = [...sc1Answers, ...sc1Opening, ...sc1Scoring, ...sc1Award];
