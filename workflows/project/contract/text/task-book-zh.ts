import { articles, chineseArticle, dayZh, percent, sumZh } from './figures.ts';
import { copiesZh, forceMajeureZh, noticesZh, particularsZh } from './standard-zh.ts';
import type { TaskBookFacts } from './task-book-facts.ts';

/** The Chinese text, which binds. */
export function taskBookZh(facts: TaskBookFacts): string {
  const { proposed, priceFen, claims, milestones } = facts;
  return articles(
    head(facts),
    [
      [
        '任务与考核',
        [
          `项目任务、技术指标和进度以技术合同（SHA-256：${facts.contract}）为准，合同价款${sumZh(priceFen)}，共${milestones.length}个里程碑，最后一个里程碑${dayZh(milestones.at(-1)?.dueOn ?? '')}前完成。`,
          `考核指标：${proposed.kpis}`,
        ],
      ],
      [
        '补助资金',
        [
          `补助比例为企业经核实付款的${percent(proposed.rateBp)}，封顶${sumZh(proposed.capFen)}；补助总额不超过${sumZh(proposed.maxGrantFen)}。`,
          `补助资金由${facts.payer.nameZh}拨付给${facts.payee.nameZh}，该单位为唯一的受领单位，各次补助资金全部拨付至其在平台登记并经第二人核验的收款账户；${recipients(facts)}不直接受领补助资金。`,
          `补助分${claims.length}次申请，按补助总额的上限计算如下：${claims.map(claim).join('')}`,
          `首次拨付时预留补助总额的${percent(facts.reserveBp)}，计${sumZh(facts.reserveFen)}，最终核定后拨付；最终申请前累计核定不超过补助总额的${percent(facts.ceilingBp)}。`,
          '最终补助按企业经核实的付款和最终验收结论核定。财政资金不因任何一方逾期未答复而视为批准或者拨付。',
        ],
      ],
      ['资金收回', [proposed.clawbackBasis]],
      [
        '变更与终止',
        [
          '技术合同变更的，相应调整本任务书的任务和考核依据；补助比例、封顶额和补助总额上限不因此提高。',
          '技术合同解除的，补助按经核实的付款和解除的结算结果重新核定：少拨的，受领单位可以申请一次；多拨的，予以收回。',
        ],
      ],
      ['不可抗力', forceMajeureZh('本任务书')],
      ['通知与送达', noticesZh('本任务书')],
      [
        '生效与文本',
        [
          '本任务书自资助方、企业、高校全部签署之日起生效，最后一方签署之日为生效日期。',
          particularsZh('本任务书'),
          copiesZh('本任务书', facts.parties.length),
          '本任务书以中文文本为准，英文译本仅供参考。',
        ],
      ],
    ],
    chineseArticle,
  );
}

const names = {
  funder: '资助方',
  enterprise: '企业',
  university: '高校',
  platform: '平台',
  broker: '技术经理机构',
  licensee: '受让方',
} as const;
const head = ({ number, titleZh, parties }: TaskBookFacts) =>
  [
    '项目任务书',
    `项目编号：${number}`,
    `项目名称：${titleZh}`,
    ...parties.map(({ part, nameZh, uscc }) => `${names[part]}：${nameZh}（统一社会信用代码：${uscc ?? '未登记'}）`),
  ].join('\n');
const recipients = ({ parties }: TaskBookFacts) =>
  parties.flatMap(({ part, nameZh }) => (part === 'university' ? [nameZh] : [])).join('、');
const claim = ({ weightBp, after, entitledFen, cashFen }: TaskBookFacts['claims'][number], index: number) => {
  const when = after === null ? '最终验收结论作出后' : `第${after}个里程碑验收并付款后`;
  const withheld = entitledFen > cashFen ? `，其中预留${sumZh(entitledFen - cashFen)}` : '';
  return `\n（${index + 1}）${when}，占${percent(weightBp)}，受领单位可得不超过${sumZh(entitledFen)}${withheld}`;
};
