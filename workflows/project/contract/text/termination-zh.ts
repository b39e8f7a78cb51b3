import { clauses } from '#workflows/project/contract/talks.ts';
import type { ContractFacts } from './contract-facts.ts';
import { articleZh, percent } from './figures.ts';

const article = (clause: (typeof clauses)[number]) => articleZh(clauses.indexOf(clause) + 1);

/** 解除: the causes of Civil Code 562, 563, 857 and 858 as the project ends by them, and the settlement of each (money.md 4.9). */
export const terminationZh = ({ days, ending, terms }: ContractFacts): string[] => [
  [
    '有下列情形之一的，可以解除本合同；第（1）至（5）项适用于研究开发完成之前，第（6）项适用于项目办结之前：',
    '（1）各方协商一致',
    '（2）出现无法克服的技术困难，或者作为标的的技术已经由他人公开，致使本合同的履行没有意义',
    '（3）因不可抗力致使不能实现合同目的',
    `（4）甲方违约致使不能实现合同目的，或者迟延履行主要债务，经催告后${ending.cure}日内仍未改正`,
    `（5）乙方违约致使不能实现合同目的，或者迟延履行主要债务，经催告后${ending.cure}日内仍未改正`,
    '（6）一方弄虚作假、挪用资金或者有其他严重失信行为',
  ].join('\n'),
  `提出解除的一方应当书面通知其他各方，载明事由、事实和证据，其他各方在${days.answer}个工作日内答复。协商一致须各方明示同意，逾期未答复不视为同意；技术困难是否无法克服，另由专家判断。对事由有异议的，申请调解，调解不成的依${article('disputes')}解决。各方依法享有的解除权不受本条影响。`,
  [
    '解除后按下列规则结算。已验收里程碑的对应价款应当支付；在研工作按经核实的成本和不可撤销的支出计算（以下称在研成本）；已付价款、预留的质量保证金一并计入结算：',
    `（1）协商一致：在研成本由甲方承担${percent(ending.mutualBp)}，各方在解除时另有约定的从其约定；不计违约金`,
    `（2）技术困难或者标的技术已由他人公开：在研成本由甲方承担${percent(terms.enterpriseRiskBp)}，乙方承担${percent(10_000 - terms.enterpriseRiskBp)}；迟延通知扩大的损失由乙方承担`,
    `（3）不可抗力：在研成本由甲方承担${percent(ending.forceMajeureBp)}；不计违约金`,
    `（4）甲方违约：在研成本由甲方全部承担，并依${article('liability')}承担违约责任`,
    `（5）乙方违约：在研成本由乙方承担；已验收里程碑可以独立使用的，扣除修复缺陷的费用后支付；乙方依${article('liability')}承担违约责任`,
    `（6）失信行为：失信方赔偿对方的全部损失，在研成本由乙方承担；已验收里程碑的对应价款扣除修复缺陷的费用后支付`,
    (terms.depositFen ?? 0) > 0
      ? `定金在第（1）至（3）项情形下返还或者抵作应付款项，在第（4）至（6）项情形下依${article('price')}处理`
      : '本合同未约定定金，结算不涉及定金',
  ].join('\n'),
  `结算数据由审计人员核实，或者由各方书面确认。结算款自结算确定之日起${ending.settle}日内支付；有异议的部分依${article('disputes')}解决，无异议的部分先行支付。财政资金依任务书重新核定和收回。`,
  `本合同解除后，乙方移交已完成的技术资料、数据和样品，各方返还对方提供的资料；已完成的技术成果依${article('ip')}确定归属。保密、知识产权、结算和争议解决的约定继续有效。`,
];
