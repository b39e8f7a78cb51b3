/** 合同文本与权属旁的表。 */
export const contractSheets = {
  title: {
    royaltyTiers: '提成档次',
    simulatedEnding: '提前终止测算：半数里程碑已验收付款，下一里程碑完成一半',
    simulatedRoyalty: '提成测算：五年、五种销售情形（按通用比例示例）',
    amended: '补充协议的影响',
    amendedMilestones: '里程碑与分期款的变化',
    amendedIndicators: '指标的变化',
    changedText: '与贵方上次审查的文本相比的改动',
    agreedOwner: '合同约定的归属',
  },
  column: {
    clause: '条款',
    formerWording: '上次审查的文字',
    presentWording: '现在的文字',
    ownershipClause: '合同第五条 5.1',
    'ownership-1': '归高校所有，企业在需求书所列技术领域内享有普通实施许可',
    'ownership-2': '归高校所有，企业在需求书所列技术领域内享有优先协商独占实施许可的权利',
    'ownership-3': '归高校所有，企业有权受让双方书面指定的成果',
    'ownership-4': '归企业所有，高校保留用于教学和科学研究的权利',
    'ownership-5': '归企业所有，未经企业书面同意，高校不得发表',
    'ownership-6': '各自独立完成的归各自所有，共同完成的由双方共有',
    'ownership-custom': '按合同特别约定执行',
    agreedPriority: '企业的优先权',
    'first-negotiation': '许可其他单位独占实施前，先与企业协商',
    'named-results': '双方书面指定的成果，企业有权先受让',
  },
};
