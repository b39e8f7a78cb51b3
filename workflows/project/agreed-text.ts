import type { Composition, Sources } from '#workflows/engine/composed.ts';
import type { Both } from '#workflows/engine/paper.ts';
import { outsidePayees } from '#workflows/modules/payment/outside-payees.ts';
import type { PaymentOrder } from '#workflows/modules/payment/payment.ts';
import { grouped, sumEn, sumZh } from './contract/text/figures.ts';
import { paidFor } from './payment/paid-for.ts';
import { purposeNames } from './payment/purpose-names.ts';
import type { PaymentPurpose } from './payment/purposes.ts';
import { taxpayerOf } from './payment/taxpayer.ts';
import type { Project } from './state.ts';

export type Line = readonly [label: Both, value: Both];
export const both = (zh: string, en: string): Both => ({ zh, en });
export const sum = (fen: number): Both => both(sumZh(fen), sumEn(fen));
export const hash = (document: string | undefined): Line[] =>
  document ? [[both('所依据文件的校验值', 'Hash of the text agreed to'), both(document, document)]] : [];

interface Agreed {
  readonly recordedBy: Composition['recordedBy'];
  readonly project: Project;
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
  /** Documents that it quotes: name → hash. */
  readonly texts?: Composition['texts'];
  readonly lines: (named: (id: string) => Both, texts: Sources['texts']) => readonly Line[];
}
export const agreement = ({ recordedBy, project, persons, organisations, texts = {}, lines }: Agreed): Composition => ({
  recordedBy,
  texts,
  organisations,
  persons,
  write: (sources) => {
    const all: readonly Line[] = [
      [both('项目编号', 'Project'), both(project.number, project.number)],
      ...lines((id) => nameOf(sources, id), sources.texts),
    ];
    return {
      agreedZh: all.map(([label, value]) => `${label.zh}：${value.zh}`).join('\n'),
      agreedEn: all.map(([label, value]) => `${label.en}: ${value.en}`).join('\n'),
    };
  },
});

function nameOf({ organisations, persons = {} }: Sources, id: string): Both {
  const { nameZh = id, nameEn = id } = organisations[id] ?? persons[id] ?? {};
  return outsidePayees[id] ?? both(nameZh, nameEn);
}

type Order = PaymentOrder<PaymentPurpose>;
/** Payments as they go to the bank: of each purpose, payer, payee and sum, of a tax the taxpayer, and the whole. */
export function paymentsAgreed(project: Project, recordedBy: Composition['recordedBy'], orders: readonly Order[]): Composition {
  const listed = Object.fromEntries(orders.map((order) => [`${order.purpose}.${order.subject}`, order]));
  const taxpayers = orders.map((order) => taxpayerOf({ ...project.payments, ...listed }, order));
  const ids = [...new Set([...orders.flatMap(({ payer, payee }) => [payer, payee]), ...taxpayers.flatMap((one) => one ?? [])])];
  const totalFen = orders.reduce((all, { fen }) => all + fen, 0);
  return agreement({
    recordedBy,
    project,
    persons: ids,
    organisations: ids,
    lines: (named) => [
      ...orders.map(({ purpose, subject, payer, payee, fen }, index): Line => {
        const about = paidFor(subject);
        const [from, to, taxpayer] = [named(payer), named(payee), taxpayers[index]];
        const [zh, en] = taxpayer === undefined ? ['', ''] : [`（纳税人：${named(taxpayer).zh}）`, ` of ${named(taxpayer).en}`];
        return [
          both(
            `第${index + 1}笔 ${purposeNames[purpose].zh}${about ? `，${about.zh}` : ''}${zh}`,
            `${index + 1}. ${purposeNames[purpose].en}${about ? `, ${about.en}` : ''}${en}`,
          ),
          both(`${from.zh} 付 ${to.zh} ${grouped(fen)} 元`, `${from.en} to ${to.en}, CNY ${grouped(fen)}`),
        ];
      }),
      [both('合计', 'In all'), sum(totalFen)],
    ],
  });
}
