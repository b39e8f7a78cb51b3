import { usePortal } from '#web/ui/wording.tsx';
import type { Field, Group } from './describe.ts';
import { DocumentValue, useReadLabel } from './document-value.tsx';

type Values = Readonly<Record<string, unknown>>;
const longest = 80;
/** A text of more than a few words gets a line of its own below the row. */
const isLong = (field: Field) => field.kind === 'text' && field.max > longest;
const isList = (field: Field) => field.kind === 'list' && field.item.kind === 'id';

/** Whether rows of this kind read as a table: several plain fields, nothing nested but lists of names. */
export const isTable = (item: Field): item is Group =>
  item.kind === 'group' && item.fields.length > 1 && item.fields.every((field) => isList(field) || !['group', 'list'].includes(field.kind));

/** Rows side by side. Columns that no row fills are left out. */
export function DocumentTable({ step, fields, rows }: { step: string; fields: readonly Field[]; rows: readonly Values[] }) {
  const label = useReadLabel(step);
  const filled = fields.filter(({ name, kind }) => !(kind === 'id' && name === 'id') && rows.some((row) => isThere(row[name])));
  const columns = filled.filter((field) => !isLong(field));
  const long = filled.filter(isLong);
  return (
    <div className="overflow-x-auto">
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
                <td key={field.name} className={isFigure(field) ? 'num' : ''}>
                  {isThere(row[field.name]) ? <CellValue step={step} field={field} value={row[field.name]} /> : '—'}
                </td>
              ))}
            </tr>
            {long
              .filter(({ name }) => isThere(row[name]))
              .map((field) => (
                <tr key={field.name}>
                  <td colSpan={Math.max(1, columns.length)}>
                    <span className="small block">{label(field)}</span>
                    <DocumentValue step={step} field={field} value={row[field.name]} />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const isFigure = ({ kind }: Field) => kind === 'yuan' || kind === 'percent' || kind === 'number';
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
