import { useField } from '@conform-to/react';
import type { ComponentType } from 'react';
import type { Field, Group, List } from '#web/shapes/field.ts';
import { useNamed } from '#web/ui/named.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { Fixed } from './fixed.tsx';
import { Grouped } from './frame.tsx';
import { useFieldWords, useInput, useRequirement } from './setting.tsx';

interface GivenRowsProps {
  readonly field: List;
  readonly item: Group;
  readonly name: string;
  /** Says which row it is. */
  readonly by: string;
  readonly Input: ComponentType<{ readonly field: Field; readonly name: string }>;
}

/** A list whose rows are there already, each headed by what it is about: none is chosen, added or removed. */
export function GivenRows({ field, item, name, by, Input }: GivenRowsProps) {
  const words = useFieldWords(field);
  const [meta] = useField<string[]>(name);
  const { errors } = useInput(name);
  const { id, errorId } = meta;
  const key = item.fields.find((one) => one.name === by);
  const rows = meta.getFieldList();
  if (rows.length === 0 && !errors) return null;
  return (
    <Grouped {...{ id, errorId, errors }} label={words.label} help={words.help}>
      <ol className="grid gap-3">
        {rows.map((row) => (
          <li key={row.key} className="rounded-lg border border-line px-4 pt-3">
            {key ? <RowHead field={key} name={`${row.name}.${by}`} /> : null}
            {item.fields
              .filter((one) => one !== key)
              .map((one) => (
                <Input key={one.name} field={one} name={`${row.name}.${one.name}`} />
              ))}
          </li>
        ))}
      </ol>
    </Grouped>
  );
}

function RowHead({ field, name }: { field: Field; name: string }) {
  const words = useFieldWords(field);
  const named = useNamed();
  const { meta } = useInput(name);
  const t = usePortal();
  const requirementOf = useRequirement();
  const value = String(meta.initialValue ?? '');
  const required = field.kind === 'id' ? requirementOf(value) : undefined;
  const listed = words.listed?.find((one) => one.value === value);
  const known = listed?.label;
  // without its unit a limit is no requirement
  const asked = required === 'pass' ? t('sheets.pass') : [required, listed?.unit].filter(Boolean).join(' ');
  return (
    <>
      <h2 className="mb-2">
        <Written text={known ?? (field.kind === 'id' ? named('indicator', value) : words.option(value))} />
      </h2>
      {required ? <p className="small mb-2">{t('form.required', { required: asked })}</p> : null}
      <Fixed name={name} />
    </>
  );
}
