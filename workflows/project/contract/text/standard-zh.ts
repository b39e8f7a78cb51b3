import type { ContractFacts } from './contract-facts.ts';
import { articleZh } from './figures.ts';

/** Clauses that stand in every text that is signed. */
type Text = '本合同' | '本任务书';

/** Civil Code 180 and 590. */
export const forceMajeureZh = (text: Text) => [
  `不可抗力是不能预见、不能避免且不能克服的客观情况。因不可抗力不能履行${text}的，根据不可抗力的影响，部分或者全部免除责任，但是法律另有规定的除外；一方迟延履行后发生不可抗力的，不免除其违约责任。`,
  '受不可抗力影响的一方应当及时通知其他各方，以减轻可能造成的损失，并在合理期限内提供证明。',
];
/** What force majeure does to the work. */
export const suspensionZh = ({ ending }: Pick<ContractFacts, 'ending'>, termination: number) =>
  `受影响的研究开发工作可以中止，进度期限相应顺延，每${ending.reviewed}日复核一次；已到期的付款义务不因中止而免除。中止满${ending.suspended}日仍不能恢复的，各方依${articleZh(termination)}协商或者解除本合同。`;
/** Civil Code 137: a message counts once it is in the system that its receiver has named. */
export const noticesZh = (text: Text) => [
  '通知以书面形式作出，包括经平台发出的电子形式。各方指定其在平台登记的单位账户为接收通知的特定系统，通知进入该系统之时视为送达。',
  `以纸质形式发出的通知寄至对方的送达地址，签收之日视为送达，拒收的以退回之日为送达之日。送达地址以${text}载明的或者该方书面告知的为准；均没有的，为其统一社会信用代码登记的住所。`,
  `各方的联系人和联系方式以${text}载明的或者该方书面告知的为准；均没有的，以其在平台登记的项目经办人员为准。`,
  '送达地址、联系人、联系方式或者收款账户变更的，变更方应当事先书面通知其他各方；未通知的，按原信息送达有效。',
];
export const definitionsZh =
  '本合同中：“技术成果”（成果）指履行本合同所产生的技术方案、数据、样品、软件和技术文件；“里程碑”指第二条列明的阶段；“最终验收结论”指验收组对整个项目作出的结论；“平台”指各方签署本合同和办理项目事项的信息系统；“工作日”按国务院公布的放假安排确定，“日”指自然日；“书面”包括经平台提交的电子文件。附件中的名词与本条不一致的，以本条为准。';
export const placeZh =
  '研究开发在乙方住所地和附件二载明的场所进行，需要在甲方现场进行的，由双方事先书面确定时间和场所。里程碑报告和技术文件经平台提交，以提交记录为交付凭证；样品、样机等实物交付至甲方住所地，双方书面确定其他地点的除外。';

/** Where what a party is known by and what is known only at the signature is fixed. */
export const particularsZh = (text: Text) =>
  `各方的名称和统一社会信用代码载于${text}首部。签署人的姓名、身份（法定代表人或者授权代理人）和授权书编号在签署时记录，收款账户（户名、开户银行、账号）为该方在平台登记并经第二人核验的账户，均载于${text}所附“当事人信息”。`;
export const copiesZh = (text: Text, parties: number) =>
  `${text}以电子形式签署的，经平台存证的文本为原件，各方均可随时取得；以纸质形式签署的，一式${text === '本合同' ? `${parties + 1}份，各方各执一份，一份用于技术合同认定登记` : `${parties}份，各方各执一份`}，具有同等效力。`;
