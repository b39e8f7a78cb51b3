import type { AmendmentFacts } from './amendment-text.ts';
import { articles, chineseArticle, dayZh, sumZh } from './figures.ts';

/** The Chinese text, which binds. */
export function amendmentZh(facts: AmendmentFacts): string {
  const { priceBeforeFen, priceFen, settledFen, tranches, indicators } = facts;
  const changes = [
    ...(priceFen === priceBeforeFen
      ? []
      : [
          `合同价款由${sumZh(priceBeforeFen)}变更为${sumZh(priceFen)}；已验收或已支付部分${sumZh(settledFen)}不变，其余按未验收部分的比例重新分期。`,
        ]),
    ...(tranches.length > 0
      ? [
          `尚未验收的里程碑变更为：${tranches
            .map(({ n, dueOn, trancheFen, retentionFen }) => {
              const paid = `验收通过后支付${sumZh(trancheFen)}，其中预留质量保证金${sumZh(retentionFen)}`;
              return `\n（${n}）第${n}个里程碑：${dayZh(dueOn)}前完成，${paid}`;
            })
            .join('')}`,
        ]
      : []),
    ...(indicators.length > 0
      ? [
          `技术指标变更为：${indicators.map(({ name, unit, before, after }) => `\n${name}：由${before} ${unit}变更为${after} ${unit}`.trimEnd()).join('')}`,
        ]
      : []),
  ];
  return articles(
    head(facts),
    [
      ['变更事由', [facts.reason.trim()]],
      ['变更内容', changes],
      [
        '其他',
        ['技术合同的其余条款不变。', '本补充协议自各方法定代表人或者授权代理人全部签署之日起生效，以中文文本为准，英文译本仅供参考。'],
      ],
    ],
    chineseArticle,
  );
}

const head = ({ number, n, titleZh, parties, contract }: AmendmentFacts) =>
  [
    `第${n}号补充协议`,
    `项目编号：${number}　所附技术合同（SHA-256：${contract}）`,
    `项目名称：${titleZh}`,
    ...parties.map(({ nameZh, uscc }) => `当事人：${nameZh}（统一社会信用代码：${uscc ?? '未登记'}）`),
  ].join('\n');
