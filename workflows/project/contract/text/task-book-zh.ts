import { articles, chineseArticle, dayZh, percent, sumZh } from './figures.ts';
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
          `补助分${claims.length}次申请：${claims.map(claim).join('')}`,
          `首次拨付时预留补助总额的${percent(facts.reserveBp)}，最终核定后拨付；最终申请前累计核定不超过补助总额的${percent(facts.ceilingBp)}。`,
          '最终补助按企业经核实的付款和最终验收结论核定。财政资金不因任何一方逾期未答复而视为批准或者拨付。',
        ],
      ],
      ['资金收回', [proposed.clawbackBasis]],
      ['生效与文本', ['本任务书自资助方、企业、高校全部签署之日起生效。', '本任务书以中文文本为准，英文译本仅供参考。']],
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
const claim = ({ weightBp, after }: TaskBookFacts['claims'][number], index: number) =>
  `\n（${index + 1}）${after === null ? '最终验收结论作出后' : `第${after}个里程碑验收并付款后`}，占${percent(weightBp)}`;
