import { act, type StoryAct } from '#scripts/story/act.ts';

const demand = {
  titleZh: '高通量离子交换膜的研制',
  field: 'new-materials' as const,
  problem: '现有离子交换膜在高电流密度下溶胀严重，寿命不足三千小时，需要研制一种高通量、低溶胀且可批量生产的离子交换膜。'.repeat(2),
  indicators: [{ id: 'flux', name: '膜通量', comparator: '>=' as const, target: '120', method: '第三方检测', weightBp: 10_000 }],
  trlNow: 3,
  trlWanted: 6,
  months: 24,
  budgetMinFen: 200_000_000,
  budgetMaxFen: 300_000_000,
  selfFundedFen: 300_000_000,
  mode: 'open' as const,
  ipWish: 'university-owns' as const,
  tier: 'public' as const,
  priorFunding: false,
  studentWelcome: true,
};
const passed = { verdict: 'pass' as const };
const checklist = {
  complete: passed,
  problemClear: passed,
  measurable: passed,
  testMethods: passed,
  openToAll: passed,
  research: passed,
  budget: passed,
  ownFunds: passed,
  licence: passed,
  signatory: passed,
  confidentiality: passed,
  priorFunding: passed,
};
const opinion = {
  noConflict: true as const,
  necessity: 85,
  novelty: 80,
  measurability: 90,
  budget: 75,
  opinion: '该需求来自产业一线，指标明确可测，预算与工作量相称，建议列入本批榜单公开征集解决方案。'.repeat(2),
};

export const drafted = act('requester', 'draft-demand', 'submit', demand);
export const returned = act('enterpriseSignatory', 'attest-demand', 'return', { reason: '请补充第三方检测方法后再提交。' });
export const attested = act('enterpriseSignatory', 'attest-demand', 'sign', { integrityPledge: true, authority: true });
export const accepted = act('projectManager', 'formal-check', 'accept', ({ person }) => ({
  checklist,
  duplicates: 'none' as const,
  credit: 'clear' as const,
  experts: [person('expert1'), person('expert2'), person('expert3')],
  chair: person('chair'),
}));
export const argued = (['expert1', 'expert2', 'expert3'] as const).map((expert) => act(expert, 'argue-demand', 'support', opinion));
export const listingDecided = act('leadManager', 'decide-listing', 'list', {
  windowDays: 30,
  minProposals: 1,
  reserveDepth: 1,
  thresholdPoints: 60,
  criteria: [
    { id: 'indicator-fit', weightBp: 6000 },
    { id: 'student-plan', weightBp: 4000 },
  ],
  reasons: '专家一致支持，列入本批榜单。',
});
export const bondPrepared = act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen: 6_000_000 });
export const bondReleased = act('enterpriseFinanceChecker', 'pay-bond', 'release', { amountFen: 6_000_000 });
export const bondConfirmed: readonly StoryAct[] = (['platformFinance', 'platformFinanceChecker'] as const).map((by) =>
  act(by, 'confirm-bond', 'confirm', ({ day }) => ({ amountFen: 6_000_000, receivedOn: day(0) })),
);

/** Until the bond is to be paid. */
export const decided: readonly StoryAct[] = [drafted, attested, accepted, ...argued, listingDecided];
