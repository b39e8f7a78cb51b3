import { act, type StoryAct } from '#scripts/story/act.ts';
import { yanhai } from '#scripts/story/organisations.ts';
import { costed, distributed, proposed } from '#scripts/story/sc1/benefit-sharing.ts';
import { disclosed, handedOver, legalSignature } from '#scripts/story/sc1/result-transfer.ts';

const other = {
  mode: 'ordinary-licence',
  transferee: yanhai,
  field: '固定式氢燃料电池电站',
  territory: '中国境内',
  reasons: '本项目企业只在车用领域实施，另一家企业愿意在电站领域实施。',
} as const;
const price = { priceFen: 88_000_000, relatedParty: false };

/** Another organisation than the asking enterprise takes a licence, up to its signatures. */
export const otherTakerActs: readonly StoryAct[] = [
  ...disclosed.slice(0, -1),
  act('transferOffice', 'choose-mode', 'choose-other', other),
  act('transferOffice', 'set-price', 'name-lump-sum', price),
  act('takerLegal', 'set-price', 'name-lump-sum', price),
  act('transferOffice', 'publish-price', 'publish', {
    noticeZh: '拟以普通许可方式许可沿海氢能动力有限公司实施本成果，许可费八十八万元，双方无关联关系。公示期内可实名提出异议。',
    noticeEn: 'The result is to be licensed to Yanhai Hydrogen Power for CNY 880,000. The parties are not related.',
    days: 15,
  }),
  act('researchOffice', 'approve-transfer', 'approve', { minutes: '成果转化工作组会议审议通过，公示期满无异议。' }),
  act('takerSignatory', 'sign-transfer', 'sign', legalSignature),
  act('universitySignatory', 'sign-transfer', 'sign', legalSignature),
];

const secret = { measures: '限定知悉范围，签订保密协议，样品专柜保管。' };
/** The result belongs to university and enterprise together, up to its protection. */
export const jointlyOwned: readonly StoryAct[] = [
  ...disclosed.slice(
    0,
    disclosed.findIndex(({ step }) => step === 'confirm-rights'),
  ),
  act('transferOffice', 'confirm-rights', 'jointly-owned', {
    basis: 'contract',
    otherClause: '关于成果共有的补充约定第二条',
    reasons: '双方书面补充约定，本成果由双方共有。',
  }),
  act('transferOffice', 'protection-choice', 'keep-secret', secret),
  act('enterpriseLegal', 'protection-choice', 'keep-secret', secret),
];
/** A joint result goes to another organisation by an exclusive licence: the co-owner consents and has half of the fee. */
export const jointExclusiveActs: readonly StoryAct[] = [
  ...jointlyOwned,
  act('transferOffice', 'choose-mode', 'choose-other', { ...other, mode: 'exclusive-licence' }),
  act('enterpriseSignatory', 'co-owner-consent', 'consent', {}),
  ...otherTakerActs.slice(disclosed.length),
];

/** It takes the result over, pays, and its fee goes the same way as the asking enterprise's would. */
export const otherTakerSharing: readonly StoryAct[] = [
  ...handedOver.slice(0, -1),
  act('takerLead', 'accept-handover', 'accept', { remarks: '资料与样品齐全，培训已完成。' }),
  act('universityFinance', 'issue-statement', 'issue', { dueFen: 88_000_000 }, 'lump-sum'),
  act('takerFinance', 'pay-royalty', 'prepare', { dueFen: 88_000_000 }, 'lump-sum'),
  act('takerFinanceChecker', 'pay-royalty', 'release', {}, 'lump-sum'),
  ...costed('lump-sum', 300_000, 85_000),
  ...proposed('lump-sum'),
  ...distributed('lump-sum'),
];
