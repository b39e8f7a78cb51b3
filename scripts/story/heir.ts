import { act, type StoryAct } from './act.ts';
import { closed, costed, proposed, stated } from './sc1/benefit-sharing.ts';
import { resultTransferActs } from './sc1/result-transfer.ts';

const income = 'lump-sum';
const consents = proposed(income).filter(({ step, by }) => step === 'consent-shares' && by !== 'inventor4');
const shown: StoryAct = act('transferOffice', 'publish-reward', 'publish', {
  noticeZh: '现将科技成果转化现金奖励人员名单、金额及技术合同登记编号予以公示，公示期内可实名提出异议。',
  noticeEn:
    'Names and amounts of the rewards and the number of the registered contract are published. Objections may be filed by real name.',
  days: 15,
});
const recorded = (what: 'heir' | 'not-found', inventor: string): readonly StoryAct[] => [
  what === 'heir'
    ? act(
        'transferOffice',
        'name-successor',
        'heir',
        ({ person }) => ({ heir: person('heir'), evidence: '继承权公证书（2028）津证字第 0417 号。' }),
        inventor,
      )
    : act('transferOffice', 'name-successor', 'not-found', { evidence: '按登记地址、电话和电子邮件多次联系，均无回音。' }, inventor),
  act('universityLegal', 'confirm-successor', 'confirm', {}, inventor),
];

/** One inventor has died and an heir takes the place; another cannot be found, and the share is kept in trust for three years and more. */
export const heirActs: readonly StoryAct[] = [
  ...resultTransferActs,
  ...stated(income, 50_000_000),
  ...costed(income, 300_000, 85_000),
  ...recorded('heir', 'inventor4'),
  ...proposed(income).slice(0, 1),
  ...consents,
  act('heir', 'consent-shares', 'agree', {}, income),
  ...recorded('not-found', 'inventor3'),
  shown,
  act('researchOffice', 'approve-distribution', 'approve', { minutes: '收益分配方案经审议通过，公示期满无异议。' }, income),
  act(
    'universityFinance',
    'pay-and-file',
    'prepare',
    ({ person }) => ({
      taxFiling: 'BS-2028-000419',
      withheld: (['investigator', 'inventor2', 'inventor4'] as const).map((inventor) => ({ inventor: person(inventor), taxFen: 0 })),
    }),
    income,
  ),
  act('universityFinanceChecker', 'pay-and-file', 'release', {}, income),
  ...closed,
  act('transferOffice', 'review-trust', 'keep', { search: '再次查询户籍和校友联系方式，仍未找到本人或者继承人。' }),
  act('transferOffice', 'name-successor', 'found', { evidence: '本人持身份证件到校，已核对。' }, 'inventor3'),
  act('universityLegal', 'confirm-successor', 'confirm', {}, 'inventor3'),
  act('universityFinance', 'pay-from-trust', 'prepare', { taxFiling: 'BS-2031-000007', taxFen: 100_000 }),
  act('universityFinanceChecker', 'pay-from-trust', 'release', {}),
];
