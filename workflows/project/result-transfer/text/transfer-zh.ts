import { articles, chineseArticle, percent, sumZh } from '#workflows/project/contract/text/figures.ts';
import { copiesZh, forceMajeureZh, noticesZh, particularsZh } from '#workflows/project/contract/text/standard-zh.ts';
import { coveredZh, isPatent, protectionZh, termZh } from './covered-zh.ts';
import type { TransferFacts } from './transfer-text.ts';
import { transferTitles } from './transfer-title.ts';

const grants = {
  'ordinary-licence': '甲方许可乙方以普通方式实施本成果，甲方可以自行实施，也可以许可他人实施。',
  'sole-licence': '甲方许可乙方以排他方式实施本成果，甲方可以自行实施，但不得再许可他人实施。',
  'exclusive-licence': '甲方许可乙方以独占方式实施本成果，在许可领域和地域内甲方不得自行实施，也不得许可他人实施。',
  assignment: '甲方将本成果的权利转让给乙方，法律规定须经登记的，自登记之日起转移。甲方保留在教学和科研中使用本成果的权利。',
} as const;
/** The Chinese text, which binds. */
export function transferZh(facts: TransferFacts): string {
  const { mode, field, territory, days } = facts;
  const isLicence = mode !== 'assignment';
  return articles(
    head(facts),
    [
      [
        '标的',
        [
          `标的为科技成果“${facts.resultTitle}”（以下称本成果），${protectionZh(facts)}。成果披露书（SHA-256：${facts.annexes.disclosure}）为本合同附件一。`,
          coveredZh(facts),
          grants[mode],
          ...owned(facts),
          ...(isLicence ? [`许可领域：${field || '不限'}。许可地域：${territory || '中国境内'}。未经甲方书面同意，乙方不得再许可。`] : []),
        ],
      ],
      ['价款与支付', [...price(facts), ...late(facts)]],
      [
        '移交与验收',
        [
          `甲方自本合同登记备案后${days.deliver}个工作日内移交技术资料、样品并完成培训，列明移交清单。`,
          `乙方收到后${days.examine}个工作日内确认移交是否完整；有缺漏的，甲方补充移交。经催告仍未移交的，乙方可以解除本合同。`,
        ],
      ],
      ['后续改进', ['任何一方改进本成果取得的新成果，归改进方所有；另一方在同等条件下优先取得实施许可。']],
      ...(isLicence ? [['期限与终止', ends(facts)] as const] : [['合同的解除', [rescission]] as const]),
      [
        '权利保证与保密',
        [
          `甲方保证对本成果享有合法权利，有权签订本合同，并说明了其所知的第三方权利。${isPatent(facts) ? invalidated(isLicence) : ''}`,
          '未公开的技术资料由双方保密，保密义务不因本合同终止而终止。',
        ],
      ],
      ['不可抗力', forceMajeureZh('本合同')],
      ['通知与送达', noticesZh('本合同')],
      [
        '其他',
        [
          facts.relatedParty ? '乙方与成果完成人存在关联关系，已在公示中载明。' : '乙方与成果完成人不存在关联关系。',
          '因本合同发生的争议，双方先行协商，可以请求调解；协商、调解不成的，依法向有管辖权的人民法院起诉。',
          '本合同自双方法定代表人或者授权代理人均签署之日起成立并生效，最后一方签署之日为生效日期；以中文文本为准，英文译本仅供参考。',
          particularsZh('本合同'),
          copiesZh('本合同', 2),
        ],
      ],
    ],
    chineseArticle,
  );
}

function owned({ coOwner }: TransferFacts): string[] {
  if (!coOwner) return [];
  const { organisation, word } = coOwner;
  const said = {
    taking: '本成果由双方共有，甲方转让的是其在本成果中享有的份额。',
    unasked: `本成果由甲方与${organisation.nameZh}共有。共有人对权利的行使没有约定的，甲方可以单独以普通许可方式许可他人实施，收取的使用费在共有人之间分配。`,
    consented: `本成果由甲方与${organisation.nameZh}共有，${organisation.nameZh}已书面同意本合同约定的转化方式；甲方收取的价款在共有人之间分配。`,
  };
  return [said[word]];
}

const head = ({ mode, number, university, transferee }: TransferFacts) =>
  [
    transferTitles[mode].zh,
    `项目编号：${number}`,
    `甲方（${mode === 'assignment' ? '让与人' : '许可人'}）：${university.nameZh}（统一社会信用代码：${university.uscc ?? '未登记'}）`,
    `乙方（${mode === 'assignment' ? '受让人' : '被许可人'}）：${transferee.nameZh}（统一社会信用代码：${transferee.uscc ?? '未登记'}）`,
  ].join('\n');

function price({ terms, days }: TransferFacts): string[] {
  if (terms.kind === 'lump-sum')
    return [`价款为一次性总价${sumZh(terms.fen)}（含税）。乙方在移交验收合格、收到甲方结算单后${days.pay}日内支付。`];
  const { entryFeeFen, creditableBp, creditYears, tiers, minimumFen, annualCapFen, lifetimeCapFen } = terms.royalty;
  const last = minimumFen.length - 1;
  return [
    `入门费${sumZh(entryFeeFen)}（含税），乙方在移交验收合格、收到甲方结算单后${days.pay}日内支付。`,
    `自移交验收合格之日起按年计算提成费，共${terms.periods}年，以乙方当年销售本成果产品的净销售额（销售收入减退货和约定扣减）为基数：${tiers
      .map(({ upToFen, rateBp }) =>
        upToFen === null
          ? `\n${tiers.length > 1 ? '超出部分' : '全部净销售额'}：${percent(rateBp)}`
          : `\n不超过${sumZh(upToFen)}的部分：${percent(rateBp)}`,
      )
      .join('')}`,
    `每年最低提成费：${minimumFen.map((fen, index) => `\n第${index + 1}年${index === last ? '及以后各年' : ''}：${sumZh(fen)}`).join('')}`,
    creditYears > 0 && creditableBp > 0
      ? `入门费的${percent(creditableBp)}可以在前${creditYears}年内抵扣提成费，抵扣后不得低于当年最低提成费，期满未抵扣的不再抵扣。`
      : '入门费不抵扣提成费。',
    ...(annualCapFen === null ? [] : [`每年提成费最高为${sumZh(annualCapFen)}。`]),
    ...(lifetimeCapFen === null ? [] : [`提成费与入门费合计最高为${sumZh(lifetimeCapFen)}，达到后不再支付。`]),
    `乙方在每年期满后${days.report}日内申报销售额，在收到结算单后${days.pay}日内支付；逾期未申报的，按上年销售额暂估。甲方可以委托审计人员查核账簿，少报超过百分之五的，查核费用由乙方负担。`,
  ];
}
const late = ({ lateDailyBp, lateCapBp }: TransferFacts) => [
  `逾期付款的，每日按逾期金额的${percent(lateDailyBp)}支付违约金，累计不超过逾期金额的${percent(lateCapBp)}。`,
];
const ends = (facts: TransferFacts) => [
  facts.terms.kind === 'royalty' ? `许可期限为${facts.terms.periods}年，自移交验收合格之日起算。` : `许可期限${termZh(facts)}。`,
  '乙方逾期六十日仍未付款、经催告仍不支付的，甲方可以通知乙方停止使用并终止许可。一方违约经通知后三十日内未改正的，另一方可以终止许可。',
  `许可终止的，乙方可以在通知载明的期限内（最长六个月）销售库存产品${facts.terms.kind === 'royalty' ? '，并照付提成费' : ''}；未付款项和违约金仍须支付。`,
];
const rescission =
  '一方违约致使不能实现合同目的，或者迟延履行主要债务，经催告后三十日内仍未履行的，另一方可以通知解除本合同；已交付的资料应当返还，已支付的价款依履行情况结算。各方依法享有的解除权不受影响。';
/** A declared invalidity, Patent Law 47. */
const invalidated = (isLicence: boolean) =>
  isLicence
    ? '所涉专利全部被宣告无效的，许可自最后一项决定之日起终止，此前已支付的价款不予返还。'
    : '专利权被宣告无效的，对已经履行的部分不具有追溯力，但是甲方恶意造成损失的应当赔偿。';
