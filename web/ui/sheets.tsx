import { plainHundredths, pointsOf } from '#web/shapes/figures.ts';
import type { Sheet } from '#web/shapes/step.ts';
import { useDay } from './clock.tsx';
import { HowComputed } from './how-computed.tsx';
import { Amount } from './money.tsx';
import { useNamed } from './named.tsx';
import { Chip } from './parts.tsx';
import { Wide } from './wide.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

type Column = Extract<Sheet, { columns: unknown }>['columns'][number];
type Cell = Extract<Sheet, { rows: unknown }>['rows'][number][number];
const isFigure = ({ kind }: Column) => ['fen', 'rate', 'points', 'count'].includes(kind);

/** Figures laid out for a decision: a table, or one figure a line. */
export function Sheets({ sheets }: { sheets: readonly Sheet[] }) {
  const t = usePortal();
  return sheets.map((sheet) => (
    <section key={sheet.name} className="min-w-0">
      <h2 id={`sheet-${sheet.name}`} className="mb-2 scroll-mt-20 text-[0.8125rem] text-ink-2">
        {t(`sheets.title.${sheet.name}` as 'sheets.title.terms')}
      </h2>
      {'rows' in sheet ? <Table sheet={sheet} /> : <Lines sheet={sheet} />}
    </section>
  ));
}

/** The first column names its row: as a figure it would stand against the second. */
const cellClass = (column: Column, at: number) => {
  if (isFigure(column)) return at > 0 ? 'num' : '';
  return column.kind === 'day' ? 'whitespace-nowrap' : 'min-w-[7em]';
};

type Rows = Extract<Sheet, { rows: unknown }>;
/** As many figures as stand side by side on a step's page. */
const mostColumns = 7;

function Table({ sheet }: { sheet: Rows }) {
  const { columns, rows } = sheet;
  const word = useColumn();
  // the furthest figures are who pays whom: they may not lie beside the page
  if (columns.length > mostColumns && rows.length <= mostColumns) return <Turned sheet={sheet} />;
  return (
    <Wide>
      <table className={`grid-table ${columns.length > 5 ? 'dense' : ''}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={isFigure(column) && column !== columns[0] ? 'num' : ''}>
                {word(column.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // rows of one answer keep their places
            <tr key={`${row[0]}-${index.toString()}`}>
              {columns.map((column, at) => (
                <td key={column.name} data-label={word(column.name)} className={cellClass(column, at)}>
                  <CellText column={column} value={row[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** The same figure three times over compares nothing. */
const isOneForAll = (rows: Rows['rows'], at: number) => rows.length > 2 && rows.every((row) => row[at] === rows[0]?.[at]);

/** Few rows of many figures: a line for each figure, a column for each row. */
function Turned({ sheet: { columns, rows } }: { sheet: Rows }) {
  const t = usePortal();
  const word = useColumn();
  const named = useNamed();
  const [head, ...figures] = columns;
  if (!head) return null;
  const rowName = (value: Cell) => (head.kind === 'term' ? word(String(value)) : named(head.kind, String(value ?? '')));
  return (
    <Wide>
      <table className="grid-table dense">
        <thead>
          <tr>
            <th scope="col">{word(head.name)}</th>
            {rows.map((row) => (
              <th key={String(row[0])} scope="col" className="num">
                <CellText column={head} value={row[0] ?? null} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((column, at) => (
            <tr key={column.name}>
              <th scope="row">{word(column.name)}</th>
              {isOneForAll(rows, at + 1) ? (
                <td colSpan={rows.length} data-label={t('sheets.inEachCase')} className="num">
                  <span className="max-sm:hidden">{t('sheets.inEachCase')} </span>
                  <CellText column={column} value={rows[0]?.[at + 1] ?? null} />
                </td>
              ) : (
                rows.map((row) => (
                  <td key={String(row[0])} data-label={rowName(row[0] ?? null)} className="num">
                    <CellText column={column} value={row[at + 1] ?? null} />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Lines({ sheet: { items, formula } }: { sheet: Extract<Sheet, { items: unknown }> }) {
  const word = useColumn();
  const result = items.find(({ isResult }) => isResult)?.value;
  return (
    <>
      <dl className="kv right">
        {items.map((item) => (
          <div key={item.name} className="contents">
            <dt className={item.isResult ? 'font-semibold text-ink' : ''}>{word(item.name)}</dt>
            <dd className={`text-ink tabular-nums ${item.isResult ? 'font-semibold' : ''}`}>
              <CellText column={item} value={item.value} />
            </dd>
          </div>
        ))}
      </dl>
      {formula && typeof result === 'number' ? <HowComputed formula={formula} fen={result} isOpen /> : null}
    </>
  );
}

function useColumn() {
  const t = usePortal();
  return (name: string) => t(`sheets.column.${name}` as 'sheets.column.price');
}

function CellText({ column: { name, kind, of = '' }, value }: { column: Column; value: Cell }) {
  const t = usePortal();
  const word = useColumn();
  const named = useNamed();
  const words = useWords();
  const day = useDay();
  if (value === null) return <>{kind === 'met' ? t('sheets.notReported') : '—'}</>;
  switch (kind) {
    case 'person':
    case 'organisation':
    case 'indicator':
      return <Written text={named(kind, String(value))} />;
    case 'option':
      return <>{words.option(of, name, String(value))}</>;
    case 'term':
      return <>{word(String(value))}</>;
    case 'fen':
      return <Amount fen={Number(value)} />;
    case 'rate':
      return <>{plainHundredths(Number(value))}%</>;
    case 'points':
      return <>{pointsOf(Number(value))}</>;
    case 'day':
      return <>{day(String(value))}</>;
    case 'flag':
      return <>{t(value === true ? 'form.yes' : 'form.no')}</>;
    case 'met':
      return <Chip tone={value === true ? 'ok' : 'warn'}>{t(value === true ? 'form.yes' : 'form.no')}</Chip>;
    default:
      return value === 'pass' || value === 'fail' ? t(`sheets.${value}`) : <Written text={String(value)} />;
  }
}
