import type { regimes } from '#workflows/project/contract/contract-form.ts';
import type { ContractFacts } from './contract-facts.ts';

const owners: Readonly<Record<(typeof regimes)[number], string>> = {
  '1': '本项目产生的技术成果及知识产权归乙方所有，甲方在附件一所列技术领域内享有普通实施许可。',
  '2': '本项目产生的技术成果及知识产权归乙方所有，甲方在附件一所列技术领域内享有优先协商独占实施许可的权利。',
  '3': '本项目产生的技术成果及知识产权归乙方所有，甲方有权受让双方书面指定的成果。',
  '4': '本项目产生的技术成果及知识产权归甲方所有，乙方保留用于教学和科学研究的权利。',
  '5': '本项目产生的技术成果及知识产权归甲方所有，未经甲方书面同意，乙方不得发表。',
  '6': '各方对各自独立完成的技术成果享有所有权，并在本项目范围内相互许可使用；共同完成的，由双方共有。',
  custom: '本项目产生的技术成果及知识产权的归属与许可，按本合同特别约定执行。',
};
const yesNo = (is: boolean, yes: string, no: string) => (is ? yes : no);
/** Who may use the results, beside the owner's grant. */
function useOf({ regime, enterpriseNeedsExclusivity }: ContractFacts['chosen']): string {
  const exclusive = '甲方需要独占实施的，独占的领域、地域、期限和费用由双方另行签订许可合同。';
  const joint =
    '各方可以自行实施或者许可他人实施其独立完成的成果。共有成果可以由各方单独实施或者以普通许可方式许可他人实施；独占或者排他许可、转让以及专利申请，须经全体共有人同意，一方声明放弃申请的，可以由其他共有人申请。';
  if (regime === '4' || regime === '5')
    return '甲方可以自行实施、许可他人实施或者转让成果；除本条另有约定外，乙方不得实施或者许可他人实施。';
  if (regime === '6') return enterpriseNeedsExclusivity ? `${joint}${exclusive}` : joint;
  if (enterpriseNeedsExclusivity) return exclusive;
  if (regime === 'custom') return '实施许可的方式依本合同特别约定；特别约定没有载明的，为普通许可。';
  return '除本条另有约定外，实施许可为普通许可，乙方可以许可他人实施。';
}
const reward = '成果完成人的奖励和报酬由其所在单位依法支付。';
const byUniversity = `许可他人实施或者转让成果取得的收益归乙方。甲方取得实施许可或者受让成果应付的费用，以双方就此签订的合同为准。${reward}`;
const byClient = `实施、许可他人实施或者转让成果取得的收益归甲方。${reward}`;
/** 收益的分配 (Civil Code 845). */
const incomes: typeof owners = {
  '1': byUniversity,
  '2': byUniversity,
  '3': byUniversity,
  '4': byClient,
  '5': byClient,
  '6': `各方独立完成的成果，收益归完成方。共有成果由一方单独实施的，收益归实施方；许可他人实施的使用费和转让所得在共有人之间分配，没有另行约定份额的均分。${reward}`,
  custom: `成果收益的分配依本合同特别约定；特别约定没有载明的，归成果的权利人。${reward}`,
};

/** Ownership, licence and income. */
export const rightsZh = ({ chosen }: ContractFacts): string[] => [
  owners[chosen.regime],
  useOf(chosen),
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
  incomes[chosen.regime],
];
