import { act, type Scene, type StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';

const team = ({ person }: Scene) => [
  { inventor: person('investigator'), partBp: 5500, isMain: true },
  { inventor: person('inventor2'), partBp: 2500, isMain: false },
  { inventor: person('inventor3'), partBp: 1500, isMain: false },
  { inventor: person('inventor4'), partBp: 500, isMain: false },
];

/** The statement of an income, paid by two of the licensee. */
export const stated = (income: string, dueFen: number): readonly StoryAct[] => [
  act('universityFinance', 'issue-statement', 'issue', { dueFen }, income),
  act('enterpriseFinance', 'pay-royalty', 'prepare', { dueFen }, income),
  act('enterpriseFinanceChecker', 'pay-royalty', 'release', {}, income),
];

/** The costs of an income, booked and released. */
export const costed = (income: string, upkeepFen: number, directFen: number): readonly StoryAct[] => [
  act(
    'universityFinance',
    'book-costs',
    'prepare',
    { vatFen: 0, surchargeFen: 0, upkeepFen, directFen, evidence: '专利年费收据及评估、谈判费用发票。' },
    income,
  ),
  act('universityFinanceChecker', 'book-costs', 'release', {}, income),
];

const inventors: readonly Player[] = ['investigator', 'inventor2', 'inventor3', 'inventor4'];

/** Nothing is withheld: the amounts of SC1 are before each person's own tax. */
export const untaxed = ({ person }: Scene) => inventors.map((inventor) => ({ inventor: person(inventor), taxFen: 0 }));

/** The shares of an income: proposed, agreed by all, shown. */
export const proposed = (income: string, rates = { inventorBp: 7000, brokerBp: 500 }): readonly StoryAct[] => [
  act(
    'transferOffice',
    'propose-distribution',
    'propose',
    (scene) => ({
      policy: '《海河大学科技成果转化收益分配办法》',
      ...rates,
      broker: scene.organisation('technologyManager'),
      schoolBp: 6000,
      team: team(scene),
    }),
    income,
  ),
  ...inventors.map((inventor) => act(inventor, 'consent-shares', 'agree', {}, income)),
];

/** The shares of an income: published, approved, filed and paid. */
export const distributed = (income: string): readonly StoryAct[] => [
  act('transferOffice', 'publish-reward', 'publish', {
    noticeZh: '现将科技成果转化现金奖励人员名单、金额及技术合同登记编号予以公示，公示期内可实名提出异议。',
    noticeEn:
      'Names and amounts of the rewards and the number of the registered contract are published. Objections may be filed by real name.',
    days: 15,
  }),
  act('researchOffice', 'approve-distribution', 'approve', { minutes: '收益分配方案经审议通过，公示期满无异议。' }, income),
  act('universityFinance', 'pay-and-file', 'prepare', (scene) => ({ taxFiling: 'BS-2028-000417', withheld: untaxed(scene) }), income),
  act('universityFinanceChecker', 'pay-and-file', 'release', {}, income),
];

/** The books are closed over one archive. */
export const closed: readonly StoryAct[] = [
  act('projectManager', 'close-project', 'close', ({ archive }) => ({ archive })),
  act('auditor', 'close-project', 'close', ({ archive }) => ({ archive })),
];

/** The licence fee from the statement to everybody's share. The retention is released before the books are closed. */
export const lumpSumShared: readonly StoryAct[] = [
  ...stated('lump-sum', 50_000_000),
  ...costed('lump-sum', 300_000, 85_000),
  ...proposed('lump-sum'),
  ...distributed('lump-sum'),
];

/** The sixth stage of SC1. */
export const benefitSharingActs: readonly StoryAct[] = [...lumpSumShared, ...closed];
