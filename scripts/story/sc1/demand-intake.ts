import { act, type StoryAct } from '#scripts/story/act.ts';

const problem =
  '公司车用氢燃料电池电堆采用316L不锈钢双极板，现有碳基涂层在80℃、0.6V（vs. SCE）模拟阴极环境下运行3000小时后腐蚀电流密度升至3.2 μA/cm²，接触电阻由8 mΩ·cm²升至19 mΩ·cm²，' +
  '电堆功率衰减超过15%，无法满足商用车20000小时的寿命要求。希望开发可在连续卷对卷产线上制备的低成本耐蚀导电涂层，并给出放大工艺与在线检测方法。';
const pass = { verdict: 'pass' } as const;
/** Twelve checks passed. */
export const passed = {
  complete: pass,
  problemClear: pass,
  measurable: pass,
  testMethods: pass,
  openToAll: pass,
  research: pass,
  budget: pass,
  ownFunds: pass,
  licence: pass,
  signatory: pass,
  confidentiality: pass,
  priorFunding: pass,
};

/** The question of the story: a coating for the bipolar plates of hydrogen fuel cells, 2 to 3 million yuan, 24 months. */
export const coatingDemand = {
  titleZh: '氢燃料电池金属双极板长寿命耐蚀导电涂层开发',
  titleEn: 'Long-life corrosion-resistant conductive coating for metal bipolar plates of hydrogen fuel cells',
  field: 'new-energy',
  problem,
  tried: '已试验磁控溅射Cr/CrN与类石墨碳膜两条路线：前者接触电阻偏高，后者在启停工况下出现针孔腐蚀。',
  indicators: [
    {
      id: 'corrosion',
      name: '腐蚀电流密度',
      unit: 'μA/cm²',
      comparator: '<=',
      baseline: '3.2',
      target: '0.5',
      method: 'GB/T 20042.6，80℃、pH=3 H₂SO₄+0.1ppm HF，恒电位0.6V，测试5000小时',
      weightBp: 4000,
    },
    {
      id: 'resistance',
      name: '接触电阻',
      unit: 'mΩ·cm²',
      comparator: '<=',
      baseline: '19',
      target: '8',
      method: 'GB/T 20042.6，压紧力1.4MPa，耐久后测量',
      weightBp: 3000,
    },
    {
      id: 'cost',
      name: '单片涂层成本',
      unit: '元',
      comparator: '<=',
      baseline: '21',
      target: '6.5',
      method: '按年产50万片核算，由双方财务共同确认',
      weightBp: 2000,
    },
    { id: 'line', name: '卷对卷中试线连续运行', comparator: 'pass', method: '连续运行72小时，良率不低于98%，企业现场见证', weightBp: 1000 },
  ],
  constraints: '涂层材料不得含铂、金等贵金属；工艺温度不高于450℃，与现有冲压—焊接线节拍匹配。',
  trlNow: 4,
  trlWanted: 7,
  months: 24,
  budgetMinFen: 200_000_000,
  budgetMaxFen: 300_000_000,
  selfFundedFen: 220_000_000,
  mode: 'open',
  ipWish: 'joint',
  tier: 'summary',
  priorFunding: false,
  studentWelcome: true,
} as const;

const argued = (
  by: 'expert1' | 'expert2' | 'expert3',
  outcome: 'support' | 'support-with-changes',
  opinion: string,
  points: [number, number, number, number],
) => {
  const [necessity, novelty, measurability, budget] = points;
  return act(by, 'argue-demand', outcome, { noConflict: true, necessity, novelty, measurability, budget, opinion });
};

/** Until the question stands in the list: drafted, attested, checked, argued, decided with an earmark, the bond paid and seen. */
export const sc1Intake: readonly StoryAct[] = [
  act('requester', 'draft-demand', 'submit', { ...coatingDemand, indicators: [...coatingDemand.indicators] }),
  act('enterpriseSignatory', 'attest-demand', 'sign', { integrityPledge: true, authority: true }),
  act('projectManager', 'formal-check', 'accept', ({ person }) => ({
    checklist: passed,
    duplicates: 'reviewed-and-distinct' as const,
    credit: 'clear' as const,
    experts: [person('expert1'), person('expert2'), person('expert3')],
    chair: person('chair'),
  })),
  argued(
    'expert1',
    'support',
    '双极板寿命是商用车电堆的主要短板，需求真实、指标可测，5000小时耐久工况与整车工况对应关系清楚，企业自筹资金落实，建议张榜。',
    [92, 80, 90, 85],
  ),
  argued(
    'expert2',
    'support',
    '碳基与氮化物复合涂层近三年有明显进展，指标具有挑战但可以实现，预算区间与同类中试项目相当，建议面向全国高校张榜征集。',
    [90, 84, 88, 82],
  ),
  argued(
    'expert3',
    'support-with-changes',
    '建议在合同阶段明确启停循环次数与耐久测试的取样方式，其余指标和测试方法合理，需求不针对特定团队，同意修改后张榜。',
    [88, 82, 80, 86],
  ),
  act('leadManager', 'decide-listing', 'list', {
    windowDays: 30,
    minProposals: 1,
    reserveDepth: 1,
    thresholdPoints: 60,
    criteria: [
      { id: 'indicator-fit', weightBp: 3500 },
      { id: 'feasibility', weightBp: 3000 },
      { id: 'team', weightBp: 2000 },
      { id: 'student-plan', weightBp: 1500 },
    ],
    earmark: { rateBp: 3000, capFen: 80_000_000 },
    reasons: '三位专家均支持，指标可测、预算合理，属于区科技局年度重点方向，按揭榜挂帅方式公开张榜。',
  }),
  act('fundOfficer', 'decide-listing', 'agree', { withinBudget: true }),
  act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen: 6_000_000, remark: '张榜诚意金' }),
  act('enterpriseFinanceChecker', 'pay-bond', 'release', { amountFen: 6_000_000 }),
  act('platformFinance', 'confirm-bond', 'confirm', ({ day }) => ({ amountFen: 6_000_000, receivedOn: day(0) })),
  act('platformFinanceChecker', 'confirm-bond', 'confirm', ({ day }) => ({ amountFen: 6_000_000, receivedOn: day(0) })),
];
