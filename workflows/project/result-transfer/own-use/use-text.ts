import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import type { Composition, NamedOrganisation } from '#workflows/engine/composed.ts';
import { articles, chineseArticle, percent } from '#workflows/project/contract/text/figures.ts';
import type { Project } from '#workflows/project/state.ts';
import { type OwnUse, usingParties } from './own-use.ts';

interface UseFacts extends OwnUse {
  readonly number: string;
  readonly resultTitle: string;
  readonly disclosure: string;
  readonly field: string;
  readonly parties: readonly NamedOrganisation[];
  readonly days: { readonly report: number; readonly pay: number };
}
const Disclosed = z.object({ resultTitle: prose(1, 200) });

/** The agreement over the terms that the transfer office names: what both sign. */
export function textOfUse(project: Project, named: OwnUse & { readonly field: string }): Composition | undefined {
  const { disclosure } = project.transfer;
  if (!disclosure) return undefined;
  const organisations = usingParties(project).map(({ organisation }) => organisation);
  const { days = {} } = project.terms;
  return {
    recordedBy: { step: 'propose-use', outcome: 'propose' },
    texts: { disclosure: disclosure.document },
    organisations,
    write: (sources) => {
      const { rateBp, years, termYears, field } = named;
      const facts: UseFacts = {
        rateBp,
        years,
        termYears,
        field,
        number: project.number,
        resultTitle: Disclosed.parse(sources.texts['disclosure']).resultTitle,
        disclosure: disclosure.document,
        parties: organisations.map((id) => sources.organisations[id] ?? { nameZh: id, nameEn: id, uscc: null }),
        days: { report: days['report-profit'] ?? 60, pay: days['pay-royalty'] ?? 30 },
      };
      return { textZh: textZh(facts), textEn: textEn(facts) };
    },
  };
}

const unregistered = { zh: '未登记', en: 'not registered' };
function textZh({ number, resultTitle, disclosure, field, parties: [a, b], rateBp, years, termYears, days }: UseFacts): string {
  return articles(
    [
      '科技成果合作实施协议',
      `项目编号：${number}`,
      `甲方：${a?.nameZh}（统一社会信用代码：${a?.uscc ?? unregistered.zh}）`,
      `乙方：${b?.nameZh}（统一社会信用代码：${b?.uscc ?? unregistered.zh}）`,
    ].join('\n'),
    [
      [
        '标的',
        [
          `标的为科技成果“${resultTitle}”（以下称本成果）。成果披露书（SHA-256：${disclosure}）为本协议附件一。`,
          `甲方与乙方合作实施本成果，实施范围：${field}。甲方实施不支付许可费，未经乙方书面同意不得许可他人实施。`,
        ],
      ],
      [
        '完成人奖励',
        [
          `自实施本成果首个盈利年度起连续${years}年，甲方每年从实施本成果的营业利润中提取${percent(rateBp)}，作为对完成人的奖励，不足一分的按一分计。亏损年度不提取，亏损不冲抵其他年度的利润。`,
          '提取的款项由甲方付给乙方，乙方全部用于奖励完成人，按完成人份额分配，依法代扣代缴个人所得税。',
          `甲方在每年期满后${days.report}日内申报实施本成果的营业利润，在收到结算单后${days.pay}日内支付。逾期未申报的，按上年利润暂估，并由审计人员查核。申报期为${termYears}年，自本协议生效之日起算。`,
        ],
      ],
      ['终止', ['甲方停止实施的，可以通知乙方终止本协议；一方违约经通知后三十日内未改正的，另一方可以终止。终止之前的奖励款仍须结清。']],
      ['其他', ['因本协议发生的争议，双方先行协商，可以请求调解。本协议自双方签署之日起生效，以中文文本为准，英文译本仅供参考。']],
    ],
    chineseArticle,
  );
}

function textEn({ number, resultTitle, disclosure, field, parties: [a, b], rateBp, years, termYears, days }: UseFacts): string {
  return articles(
    [
      'Agreement on the joint use of a result',
      `Project ${number}`,
      `Party A: ${a?.nameEn} (unified social credit code: ${a?.uscc ?? unregistered.en})`,
      `Party B: ${b?.nameEn} (unified social credit code: ${b?.uscc ?? unregistered.en})`,
    ].join('\n'),
    [
      [
        'Subject',
        [
          `The subject is the result “${resultTitle}”. Its disclosure (SHA-256: ${disclosure}) is annex 1.`,
          `Party A puts the result to use together with Party B, in this field: ${field}. Party A pays no fee and licenses nobody without the written consent of Party B.`,
        ],
      ],
      [
        'Reward of the inventors',
        [
          `In ${years} consecutive years from the first one with a profit, Party A takes ${percent(rateBp)} of the yearly operating profit from the result for the inventors, rounded up to a fen. Nothing is taken in a year with a loss, and a loss is not set off against another year.`,
          'Party A pays it to Party B, which gives all of it to the inventors by their shares and withholds their tax.',
          `Party A reports the operating profit within ${days.report} days after each year and pays within ${days.pay} days after the statement. Without a report the profit of the year before is assumed and audited. Reports are due for ${termYears} years from the day of effect.`,
        ],
      ],
      [
        'End',
        [
          'If Party A stops the use, it may give notice of the end. If a breach is not cured within thirty days after notice, the other party may end the agreement. Rewards up to the end stay due.',
        ],
      ],
      [
        'Other terms',
        [
          'The parties first negotiate and may ask for mediation. This agreement takes effect when both have signed. The Chinese text prevails; this translation is for reference.',
        ],
      ],
    ],
    (n, title) => `Article ${n}. ${title}`,
  );
}
