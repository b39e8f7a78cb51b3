import { act, type StoryAct } from './act.ts';
import { closed } from './sc1/benefit-sharing.ts';
import { disclosed } from './sc1/result-transfer.ts';

/** The payer of the result takes part in the decision. */
export const endAgreed: readonly StoryAct[] = [
  act('enterpriseSignatory', 'answer-no-transfer', 'agree', { remarks: '同意不作转化，合作到此结束。' }),
  act('fundOfficer', 'answer-no-transfer', 'agree', { remarks: '专项资金已结清，无异议。' }),
];
const upToRights = disclosed.slice(
  0,
  disclosed.findIndex(({ step }) => step === 'confirm-rights'),
);

/** No one wants a licence within the programme's term: the project ends, and the books are closed. */
export const noLicenceActs: readonly StoryAct[] = [
  ...disclosed,
  act(
    'transferOffice',
    'propose-no-transfer',
    'propose',
    { reasons: '已在技术交易市场挂牌并多方推介，约定期限内无单位愿意受让或者取得许可。' },
    'no-licence',
  ),
  ...endAgreed,
  ...closed,
];

/** A supplementary agreement gives the result to the enterprise: nothing is transferred, and the books are closed. */
export const clientOwnedActs: readonly StoryAct[] = [
  ...upToRights,
  act('transferOffice', 'confirm-rights', 'client-owned', {
    basis: 'contract',
    otherClause: '关于成果归属的补充约定第一条',
    reasons: '双方补充约定，本项目产生的技术成果及知识产权归企业所有。',
  }),
  ...endAgreed,
  ...closed,
];
