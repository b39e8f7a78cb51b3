import { readerOf } from '#web/access/standing.ts';
import { evidenceOfRow } from '#web/papers/pack/evidence-of-row.ts';
import type { XlsxCell } from '#web/papers/pack/xlsx.ts';
import type { Speaker } from '#web/papers/speaker.ts';
import { holderOf } from '#web/shapes/accounts.ts';
import type { TimelineRow } from '#web/shapes/case.ts';
import { hundredths } from '#web/shapes/figures.ts';
import { ledgerView } from '#workflows/project/access/ledger-view.ts';
import type { ProjectContext } from './context.ts';
import { paperList } from './papers.ts';
import { projectMoney } from './project-money.ts';
import { timeline } from './timeline.ts';

/** The visible events as lines, oldest first. */
export async function timelineSheet(ctx: ProjectContext, speaker: Speaker) {
  const rows: TimelineRow[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await timeline(ctx, { cursor, limit: 200 });
    rows.push(...page.rows);
    if (page.next === null) break;
    cursor = page.next;
  }
  const { language, moment, of, t, words } = speaker;
  const who = ({ by }: TimelineRow) =>
    [by?.organisation?.names, by?.person?.names].flatMap((names) => (names ? [of(names)] : [])).join(language === 'zh' ? '　' : ', ');
  return {
    head: language === 'zh' ? ['时间', '阶段', '单位与人员', '事项'] : ['Time', 'Stage', 'By', 'What'],
    rows: rows
      .toSorted((one, other) => one.version - other.version || one.n - other.n)
      .map((row) => [
        moment(row.at),
        row.stage ? words.stage(row.stage) : '',
        who(row),
        [sentence(row, speaker), row.withdrawnAt ? t('documents.withdrawn', { at: moment(row.withdrawnAt) }) : '']
          .filter(Boolean)
          .join(' · '),
      ]),
  };
}

/** As the page says it. */
function sentence({ n, type, step, outcome, details, person, bidder, cause }: TimelineRow, { t, words, moment, of }: Speaker): string {
  if (n === 0 && step && outcome) return words.done(step, outcome, details);
  const { step: about } = details;
  const title = typeof about === 'string' ? words.title(about, details) : undefined;
  const key = `event.${type}` as 'event.opened';
  if (t.has(key)) {
    const shown = (at: unknown) => (typeof at === 'string' ? moment(at) : '');
    const { year = '', dueBefore, dueAt } = details;
    return t(key, {
      year: String(year),
      dueBefore: shown(dueBefore),
      dueAt: shown(dueAt),
      step: title ?? (step ? words.title(step, details) : ''),
    });
  }
  const named = { ...(person ? { person: of(person) } : {}), ...(bidder ? { proposal: of(bidder) } : {}) };
  return words.fact(step ?? cause, type, { ...details, ...(title ? { step: title } : {}), ...named });
}

/** The rows of the ledger that the reader may see; undefined: none, or the case has no ledger. */
export async function ledgerSheet(ctx: ProjectContext, { language, moment, of, word }: Speaker) {
  if (ctx.project.kind !== 'project' || !ledgerView(readerOf(ctx.project))) return undefined;
  const [{ rows, people, payments }, papers] = await Promise.all([projectMoney(ctx), paperList(ctx)]);
  const account = (name: string) => {
    const { party, named } = holderOf(name);
    const [, kind = ''] = name.split('/');
    const names = named === undefined ? undefined : people[named];
    return `${word('party', party)}${names ? ` ${of(names)}` : ''} · ${word('account', kind)}`;
  };
  const texts = rows.map(({ at, kind, debit, credit, formula, id, version, voucher }) => [
    moment(at),
    word('purpose', kind),
    account(debit),
    account(credit),
    word('formula', formula.name),
    voucher,
    ...evidenceOfRow({ id, version, kind }, payments, papers),
  ]);
  const head =
    language === 'zh'
      ? ['时间', '事项', '借方', '贷方', '计算方法', '记账凭证号', '付款凭证编号', '银行回单号', '金额（元）']
      : ['Time', 'Matter', 'Debit', 'Credit', 'Computed as', 'Ledger voucher no.', 'Proof of payment', 'Bank reference', 'Sum (CNY)'];
  return {
    head,
    csv: rows.map(({ fen }, index) => [...(texts[index] ?? []), hundredths(fen)]),
    xlsx: rows.map(({ fen }, index): XlsxCell[] => [...(texts[index] ?? []), { fen }]),
  };
}
