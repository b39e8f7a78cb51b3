import type { contractTypes, forums, regimes } from '#workflows/project/contract/contract-form.ts';
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

const owners: Readonly<Record<(typeof regimes)[number], string>> = {
  '1': '本项目产生的技术成果及知识产权归乙方所有，甲方在约定领域内享有普通实施许可。',
  '2': '本项目产生的技术成果及知识产权归乙方所有，甲方在约定领域内享有优先协商独占实施许可的权利。',
  '3': '本项目产生的技术成果及知识产权归乙方所有，甲方有权受让双方书面指定的成果。',
  '4': '本项目产生的技术成果及知识产权归甲方所有，乙方保留用于教学和科学研究的权利。',
  '5': '本项目产生的技术成果及知识产权归甲方所有，未经甲方书面同意，乙方不得发表。',
  '6': '各方对各自独立完成的技术成果享有所有权，并在本项目范围内相互许可使用；共同完成的，由双方共有。',
  custom: '本项目产生的技术成果及知识产权的归属与许可，按本合同特别约定执行。',
};
const yesNo = (is: boolean, yes: string, no: string) => (is ? yes : no);

/** Ownership and licence. */
export const rightsZh = ({ chosen }: ContractFacts): string[] => [
  owners[chosen.regime],
  yesNo(
    chosen.enterpriseNeedsExclusivity,
    '甲方需要独占实施的，独占的领域、地域、期限和费用由双方另行签订许可合同。',
    '除本条另有约定外，实施许可为普通许可，乙方可以许可他人实施。',
  ),
  yesNo(chosen.resultsBeyondField, '成果可以在甲方所属领域之外实施。', '成果在甲方所属领域之外的实施，须经双方书面同意。'),
  yesNo(
    chosen.enterpriseBackgroundIp,
    '履行本合同使用甲方已有知识产权的，仅限本项目使用，权属不变。',
    '履行本合同不使用甲方已有知识产权。',
  ),
  yesNo(
    chosen.universityBackgroundIp,
    '履行本合同使用乙方已有知识产权的，权属不变；甲方实施成果所必需的，乙方应当给予许可。',
    '履行本合同不使用乙方已有知识产权。',
  ),
  yesNo(
    chosen.sharedInventing,
    '甲方人员对成果的实质性特点作出创造性贡献的，列为共同发明人，相应成果的权属按贡献协商确定。',
    '甲方人员不参与发明创造；提供资金、设备、材料或者试验条件的，不作为发明人。',
  ),
  '一方在本合同有效期内对成果作出的后续改进，归完成改进的一方所有；另一方使用的，双方在互利的条件下另行约定。',
];
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
  disputes: '争议解决',
  special: '特别约定',
};
