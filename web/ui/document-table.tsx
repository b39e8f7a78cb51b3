import type { Field, Group } from '#web/shapes/field.ts';
import { DocumentValue, useReadLabel } from './document-value.tsx';
import { Wide } from './wide.tsx';
import { usePortal } from './wording.tsx';

type Values = Readonly<Record<string, unknown>>;
/** As wide as a column can be, in Latin letters; a Chinese character takes two. */
const widest = 36;
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
/** A text of more than a few words gets a line of its own below the row. */
const isLong = (field: Field, rows: readonly Values[]) =>
  field.kind === 'text' && rows.some((row) => widthOf(String(row[field.name] ?? '')) > widest);
/** Number and name say which row one reads, so they come first. */
const byName = (one: Field, other: Field) => rankOf(one) - rankOf(other);
const rankOf = ({ name, kind }: Field) => (name === 'n' ? 0 : kind === 'text' && /^(?:name|title)(?:Zh)?$/.test(name) ? 1 : 2);
const isList = (field: Field) => field.kind === 'list' && field.item.kind === 'id';

/** Whether rows of this kind read as a table: several plain fields, nothing nested but lists of names. */
export const isTable = (item: Field): item is Group =>
  item.kind === 'group' && item.fields.length > 1 && item.fields.every((field) => isList(field) || !['group', 'list'].includes(field.kind));

/** Rows side by side. Columns that no row fills are left out. */
export function DocumentTable({ step, fields, rows }: { step: string; fields: readonly Field[]; rows: readonly Values[] }) {
  const label = useReadLabel(step);
  const filled = fields.filter(({ name, kind }) => !(kind === 'id' && name === 'id') && rows.some((row) => isThere(row[name])));
  const columns = filled.filter((field) => !isLong(field, rows)).toSorted(byName);
  const long = filled.filter((field) => isLong(field, rows));
  return (
    <Wide>
      <table className="grid-table">
        {columns.length > 0 ? (
          <thead>
            <tr>
              {columns.map((field) => (
                <th key={field.name} scope="col" className={isFigure(field) ? 'num' : ''}>
                  {label(field)}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        {rows.map((row, index) => (
          // rows of a frozen document keep their places
          <tbody key={index.toString()}>
            <tr>
              {columns.map((field) => (
                <td key={field.name} data-label={label(field)} className={isFigure(field) ? 'num' : ''}>
                  {isThere(row[field.name]) ? <CellValue step={step} field={field} value={row[field.name]} /> : '—'}
                </td>
              ))}
            </tr>
            {long.some(({ name }) => isThere(row[name])) ? (
              <tr className="continued">
                <td colSpan={Math.max(1, columns.length)} className="whole">
                  <dl className="grid gap-1.5">
                    {long
                      .filter(({ name }) => isThere(row[name]))
                      .map((field) => (
                        <div key={field.name} className="sm:flex sm:gap-3">
                          <dt className="small shrink-0">{label(field)}</dt>
                          <dd className="min-w-0">
                            <DocumentValue step={step} field={field} value={row[field.name]} />
                          </dd>
                        </div>
                      ))}
                  </dl>
                </td>
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
    </Wide>
  );
}

const isFigure = (field: Field) => field.kind === 'yuan' || field.kind === 'percent' || (field.kind === 'number' && !field.to);
const isThere = (value: unknown) => value !== undefined && value !== null && value !== '';

function CellValue({ step, field, value }: { step: string; field: Field; value: unknown }) {
  const t = usePortal();
  if (field.kind !== 'list') return <DocumentValue step={step} field={field} value={value} />;
  return (value as unknown[]).map((one, index) => (
    <span key={String(one)}>
      {index > 0 ? t('comma') : null}
      <DocumentValue step={step} field={field.item} value={one} />
    </span>
  ));
}
