import { useContext } from 'react';
import { useLocale } from 'use-intl';
import { type Field, fieldAt, type Group } from '#web/shapes/field.ts';
import { useName } from '#web/ui/names.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { CurrentSetting } from './setting.tsx';

/** A longer text is a description, not a name. */
const longestName = 300;
const mostShown = 30;

/** What is read of a row in a refusal: what it is about, its name as typed, or its number where it has none. */
export function useRowName(
  fields: Group,
  values: unknown,
  begun: unknown,
): (list: readonly PropertyKey[], row: number, faulty: string) => string {
  const { step, choices, rows } = useContext(CurrentSetting);
  const words = useWords();
  const name = useName();
  const t = usePortal();
  const isEnglish = useLocale() === 'en';
  const chosen = (by: string, value: string) => {
    const listed = choices[by]?.find((one) => one.value === value);
    return listed ? name(listed.names) : words.option(step, by, value);
  };
  const saidBy = (field: Field, cells: unknown): string => {
    const value = at(cells, [field.name]);
    if (typeof value !== 'string' || value.trim() === '') return '';
    if (field.kind === 'choice' || choices[field.name]) return chosen(field.name, value);
    return field.kind === 'text' && field.max <= longestName ? value.trim() : '';
  };
  const nameOf = (item: Field, cells: unknown, faulty: string) => {
    if (item.kind !== 'group') return '';
    const inside = item.fields.filter((one) => one.name !== faulty && (one.kind === 'choice' || one.kind === 'text' || choices[one.name]));
    const own = isEnglish ? inside.filter((one) => one.name.endsWith('En')) : [];
    return [...own, ...inside].map((one) => saidBy(one, cells)).find((said) => said !== '') ?? '';
  };
  return (list, row, faulty) => {
    const field = fieldAt(fields, list);
    const by = rows[String(list.at(-1))];
    const about = by === undefined ? undefined : (at(begun, [...list, row, by]) ?? at(values, [...list, row, by]));
    if (by !== undefined && typeof about === 'string' && about !== '') return chosen(by, about);
    const value = at(values, [...list, row]);
    if (field?.kind === 'choices' || (field?.kind === 'list' && choices[field.name])) {
      const picked = typeof value === 'string' ? chosen(field.name, value) : '';
      if (picked !== '') return picked;
    }
    const said = field?.kind === 'list' ? nameOf(field.item, value, faulty) : '';
    const others = [at(values, list)].flat().filter((_, index) => index !== row);
    const isAlone = field?.kind === 'list' && others.every((cells) => nameOf(field.item, cells, faulty) !== said);
    if (said === '' || !isAlone) return t('form.rowNumber', { n: row + 1 });
    return said.length > mostShown ? `${said.slice(0, mostShown)}…` : said;
  };
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? inner[part as keyof typeof inner] : undefined),
    value,
  );
