import { useState } from 'react';
import type { Field, Numbers, Plain, Texts } from '#web/shapes/field.ts';
import { grouped, plainHundredths } from '#web/shapes/figures.ts';
import { useCalendar, useDay } from '#web/ui/clock.tsx';
import { Capitals } from '#web/ui/money.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { isProvisional, isWorkingDay } from '#workflows/domain/calendar.ts';
import { isDay } from '#workflows/domain/days.ts';
import type { Reading } from './amount.ts';
import { Labelled } from './frame.tsx';
import { useFieldWords, useInput } from './setting.tsx';
import { statedBounds } from './stated-bounds.ts';
import { figures } from './typed.ts';

interface InputProps<F extends Field> {
  readonly field: F;
  readonly name: string;
  readonly label?: string;
}

/** By it the style sheet knows an empty field: it is not printed. */
const blank = ' ';

/** A field that asks for one language: `titleZh`, `noticeEn`. */
const languageOf = (name: string) => (name.endsWith('Zh') ? 'zh-CN' : name.endsWith('En') ? 'en' : undefined);

export function TextInput({ field, name, label }: InputProps<Texts>) {
  const words = useFieldWords(field);
  const { meta, errors, aria } = useInput(name);
  const t = usePortal();
  const { id, errorId } = meta;
  const common = {
    ...aria,
    id,
    name,
    key: meta.key,
    defaultValue: meta.initialValue ?? '',
    required: field.required,
    lang: languageOf(field.name),
    placeholder: blank,
  };
  const long = field.lines === 'several';
  const hint = long || field.min > 1 ? t(field.min > 1 ? 'form.lengths' : 'form.atMost', { min: field.min, max: field.max }) : undefined;
  return (
    <Labelled {...{ id, errorId, errors, hint }} label={label ?? words.label} help={words.help}>
      {long ? (
        <textarea {...common} key={meta.key} rows={field.max > 1000 ? 6 : 3} className="input" />
      ) : (
        <input {...common} key={meta.key} className="input" />
      )}
      {meta.initialValue ? <PrintedWithoutScripts text={meta.initialValue} lang={common.lang} /> : null}
    </Labelled>
  );
}

/** A field on paper does not break its lines; with scripts `on-paper.ts` prints the text instead. */
function PrintedWithoutScripts({ text, lang }: { text: string; lang: string | undefined }) {
  const t = usePortal();
  return (
    <noscript>
      <p className="on-paper" lang={lang}>
        {text}
      </p>
      <p className="not-on-paper tiny">{t('form.notPrinted')}</p>
    </noscript>
  );
}

/** The hint about a field's limits. */
function useBounds() {
  const t = usePortal();
  return (field: Numbers, show: (value: number) => string) => {
    const { min, max } = statedBounds(field);
    if (max !== undefined) return t('form.range', { min: show(min ?? field.min), max: show(max) });
    return min === undefined ? '' : t('form.atLeast', { min: show(min) });
  };
}

export function NumberInput({ field, name, label }: InputProps<Numbers>) {
  const words = useFieldWords(field);
  const { meta, errors, aria } = useInput(name);
  const { id, errorId } = meta;
  const { required } = field;
  const hint = useBounds()(field, String);
  return (
    <Labelled {...{ id, errorId, errors, hint }} label={label ?? words.label} help={words.help}>
      <input
        {...aria}
        {...{ id, name, required }}
        key={meta.key}
        inputMode="numeric"
        placeholder={blank}
        autoComplete="off"
        defaultValue={meta.initialValue ?? ''}
        className="input max-w-48 tabular-nums"
      />
    </Labelled>
  );
}

/** Typed as people write it ("85.5", "1,200,000.00", "120万"); its capitals stand below while typing, its groups in the field afterwards. */
export function DecimalInput({ field, name, label }: InputProps<Numbers>) {
  const words = useFieldWords(field);
  const { meta, errors, aria } = useInput(name);
  const t = usePortal();
  const [typed, setTyped] = useSinceBegun(meta);
  const { id, errorId } = meta;
  const { required } = field;
  const isYuan = field.kind === 'yuan';
  const read = (text: string) => (text.trim() === '' ? undefined : figureIn(figures[field.kind](text)));
  const value = read(typed);
  const show = isYuan ? grouped : plainHundredths;
  const range = useBounds()(field, show);
  return (
    <Labelled {...{ id, errorId, errors }} label={label ?? words.label} help={words.help} hint={range}>
      <div className="flex items-center gap-2">
        <input
          {...aria}
          {...{ id, name, required }}
          key={meta.key}
          inputMode={isYuan ? 'text' : 'decimal'}
          placeholder={blank}
          autoComplete="off"
          defaultValue={meta.initialValue ?? ''}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={({ target }) => {
            const settled = read(target.value);
            if (settled !== undefined) target.value = show(settled);
          }}
          className={`input text-right tabular-nums ${isYuan ? 'max-w-64' : 'max-w-32'}`}
        />
        {/[元%]|yuan/i.test(words.label) ? null : <span className="text-ink-2">{isYuan ? t('form.yuan') : '%'}</span>}
      </div>
      {isYuan && value !== undefined && value >= 0 ? (
        <p className="tiny mt-1" aria-live="polite">
          <Capitals fen={value} />
        </p>
      ) : null}
    </Labelled>
  );
}
/** What was typed; an input that begins again, with a colleague's text, shows what it begins with. */
function useSinceBegun({ key, initialValue = '' }: { readonly key?: string | undefined; readonly initialValue?: string | undefined }) {
  const [typed, setTyped] = useState({ key, text: initialValue });
  return [typed.key === key ? typed.text : initialValue, (text: string) => setTyped({ key, text })] as const;
}
const figureIn = (reading: Reading) => ('value' in reading ? reading.value : undefined);

export function DayInput({ field, name, label }: InputProps<Plain>) {
  const words = useFieldWords(field);
  const { meta, errors, aria } = useInput(name);
  const t = usePortal();
  const day = useDay();
  const [from, setPicked] = useSinceBegun(meta);
  const picked = from.slice(0, 10);
  const { id, errorId } = meta;
  const { required } = field;
  const calendar = useCalendar();
  const hints = isDay(picked)
    ? [
        day(picked),
        ...(isWorkingDay(picked, calendar) ? [] : [t('form.notAWorkingDay')]),
        ...(isProvisional(picked, calendar) ? [t('time.provisional', { year: picked.slice(0, 4) })] : []),
      ]
    : [];
  const hint = hints.length > 0 ? hints.join(' · ') : undefined;
  return (
    <Labelled {...{ id, errorId, errors, hint }} label={label ?? words.label} help={words.help}>
      <input
        {...aria}
        {...{ id, name, required }}
        key={meta.key}
        type={field.kind === 'day' ? 'date' : 'datetime-local'}
        defaultValue={meta.initialValue ?? ''}
        onChange={(event) => setPicked(event.target.value)}
        data-empty={from === '' ? '' : undefined}
        className="input max-w-64"
      />
    </Labelled>
  );
}
