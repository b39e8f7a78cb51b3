import { useField } from '@conform-to/react';
import { useMemo } from 'react';
import type { Field, Group, List } from '#web/shapes/field.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Checklist, pointsOf } from './checklist.tsx';
import { FilesInput } from './files-input.tsx';
import { Fixed } from './fixed.tsx';
import { Grouped } from './frame.tsx';
import { GivenRows } from './given-rows.tsx';
import { DayInput, DecimalInput, NumberInput, TextInput } from './inputs.tsx';
import { summedColumn } from './list-sum.ts';
import { ChoiceInput, ChoicesInput, ConsentInput } from './picks.tsx';
import { useFieldWords, useInput, useRemarks } from './setting.tsx';
import { ListTotal } from './totals.ts';

/** One field of any kind, with everything below it. */
export function FieldInput({ field, name, label }: { field: Field; name: string; label?: string }) {
  const words = useFieldWords(field);
  switch (field.kind) {
    case 'group':
      return <GroupInput field={field} name={name} label={label} />;
    case 'list':
      if (words.key && field.item.kind === 'group')
        return <GivenRows field={field} item={field.item} name={name} by={words.key} Input={FieldInput} />;
      return (field.item.kind === 'id' || field.item.kind === 'number') && words.listed ? (
        <ChoicesInput field={field} name={name} options={words.listed} />
      ) : (
        <ListInput field={field} name={name} />
      );
    case 'files':
      return <FilesInput field={field} name={name} />;
    case 'choices':
      return <ChoicesInput field={field} name={name} options={field.options.map((value) => ({ value, label: words.option(value) }))} />;
    case 'choice':
    case 'flag':
      return <ChoiceInput field={field} name={name} label={label} />;
    case 'consent':
      return <ConsentInput field={field} name={name} />;
    case 'yuan':
    case 'percent':
      return <DecimalInput field={field} name={name} label={label} />;
    case 'number':
      return words.listed ? (
        <ChoiceInput field={field} name={name} label={label} />
      ) : (
        <NumberInput field={field} name={name} label={label} />
      );
    case 'day':
    case 'instant':
      return <DayInput field={field} name={name} label={label} />;
    case 'hash':
      return <Fixed name={name} />;
    case 'id':
      if (field.name === 'id') return <Fixed name={name} />;
      return words.listed ? <ChoiceInput field={field} name={name} label={label} /> : <TextInput field={field} name={name} label={label} />;
    default:
      return <TextInput field={field} name={name} label={label} />;
  }
}

/** Figures, days and a few words stand side by side where there is room; everything else has a line of its own. */
export const Fields = ({ fields, prefix = '' }: { fields: readonly Field[]; prefix?: string }) => (
  <div className="grid gap-x-5 sm:grid-cols-2">
    {fields.map((field) => (
      <div key={field.name} className={`min-w-0 ${isShort(field) ? '' : 'col-span-full'}`}>
        {prefix === '' ? <Remarks field={field.name} /> : null}
        <FieldInput field={field} name={prefix === '' ? field.name : `${prefix}.${field.name}`} />
      </div>
    ))}
  </div>
);
/** What the form came back with for this field. */
function Remarks({ field }: { field: string }) {
  const t = usePortal();
  return useRemarks(field).map((remark) => (
    <p key={remark} className="mb-2 whitespace-pre-line border-l-4 border-seal bg-seal-2 px-3 py-1.5">
      <strong>{t('draft.remark')}</strong> {remark}
    </p>
  ));
}
const isShort = (field: Field) =>
  ['yuan', 'percent', 'number', 'day', 'instant'].includes(field.kind) || (field.kind === 'text' && field.max <= 40);

function GroupInput({ field, name, label }: { field: Group; name: string; label: string | undefined }) {
  const words = useFieldWords(field);
  const { meta, errors } = useInput(name);
  const { id, errorId } = meta;
  const points = pointsOf(field);
  return (
    // a row's help stands once, below its list
    <Grouped {...{ id, errorId, errors }} label={label ?? words.label} help={label === undefined ? words.help : ''}>
      {points.length > 0 ? (
        <Checklist {...{ points, name }} Input={FieldInput} />
      ) : (
        <div className="rounded-lg border border-line px-4 pt-4">
          <Fields fields={field.fields} prefix={name} />
        </div>
      )}
    </Grouped>
  );
}

/** Rows that are added and removed by buttons of the form itself, so that they work without scripts. */
function ListInput({ field, name }: { field: List; name: string }) {
  const words = useFieldWords(field);
  const t = usePortal();
  const [meta, form] = useField<string[]>(name);
  const { errors } = useInput(name);
  const rows = meta.getFieldList();
  const { id, errorId } = meta;
  const column = useMemo(() => summedColumn(field), [field]);
  return (
    <Grouped
      {...{ id, errorId, errors }}
      label={words.label}
      help={words.help}
      hint={t(field.min > 0 ? 'form.rows' : 'form.rowsAtMost', { min: field.min, max: field.max })}
    >
      <ol className="grid gap-3">
        {rows.map((row, index) => (
          <li key={row.key} className={field.item.kind === 'group' ? '' : 'rounded-lg border border-line px-4 pt-3'}>
            <FieldInput
              field={{ ...field.item, required: true }}
              name={row.name}
              label={t('form.row', { label: words.name, n: index + 1 })}
            />
            {rows.length > field.min ? (
              <p className="-mt-3 mb-3 text-right">
                <button {...form.remove.getButtonProps({ name: meta.name, index })} className="small underline">
                  {t('form.removeRow', { n: index + 1 })}
                </button>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {column && rows.length > 0 ? <ListTotal {...{ name, column }} rows={rows.length} /> : null}
      {rows.length < field.max ? (
        <button {...form.insert.getButtonProps({ name: meta.name })} className="btn mt-3">
          {t('form.addRow', { label: words.name })}
        </button>
      ) : null}
    </Grouped>
  );
}
