import type { contractTypes, forums } from '#workflows/project/contract/contract-form.ts';
import type { Clause } from '#workflows/project/contract/talks.ts';
import type { ContractFacts } from './contract-facts.ts';

export const typesZh: Readonly<Record<(typeof contractTypes)[number], string>> = {
  'commissioned-development': '技术开发（委托）合同',
  'cooperative-development': '技术开发（合作）合同',
  consulting: '技术咨询合同',
  service: '技术服务合同',
};

/** What Party A does with Party B. */
export const dealsZh: typeof typesZh = {
  'commissioned-development': '委托乙方研究开发',
  'cooperative-development': '与乙方合作研究开发',
  consulting: '委托乙方提供技术咨询',
  service: '委托乙方提供技术服务',
};

const yesNo = (is: boolean, yes: string, no: string) => (is ? yes : no);
/** Confidentiality and publication. */
export const secrecyZh = ({ chosen }: ContractFacts): string[] => [
  '各方对因签订、履行本合同知悉的对方技术秘密和商业秘密负有保密义务，自知悉之日起至该秘密合法公开之日止，不因本合同终止而免除。',
  yesNo(
    chosen.universityPublishes,
    chosen.publicationDays > 0
      ? `乙方发表与本项目有关的论文或者公开报告前，应提前${chosen.publicationDays}日将文稿书面送交甲方；甲方可在该期限内就其技术秘密或者专利申请提出删改或者推迟发表的书面意见，逾期未提出的，乙方可以发表。`
      : '乙方可以发表与本项目有关的论文或者公开报告，但不得披露甲方的技术秘密。',
    '未经另一方书面同意，各方不得公开发表与本项目有关的技术内容。',
  ),
];
export const forumsZh: Readonly<Record<(typeof forums)[number], string>> = {
  'court-of-defendant': '被告住所地',
  'court-of-enterprise': '甲方住所地',
  'court-of-university': '乙方住所地',
};

/** What an accepted edit is about. */
export const clausesZh: Readonly<Record<Clause, string>> = {
  subject: '标的与技术指标',
  schedule: '进度与交付',
  price: '价款与支付',
  acceptance: '验收',
  ip: '知识产权归属与许可',
  secrecy: '保密与发表',
  liability: '风险与违约责任',
  termination: '合同的解除',
  'force-majeure': '不可抗力',
  notices: '通知与送达',
  disputes: '争议解决',
  special: '特别约定',
};
