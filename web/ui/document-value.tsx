import type { Field } from '#web/shapes/field.ts';
import { plainHundredths } from '#web/shapes/figures.ts';
import type { FileRef } from '#workflows/engine/files.ts';
import { useDay, useMoment } from './clock.tsx';
import { FileLinks } from './file-links.tsx';
import { Amount } from './money.tsx';
import { useNamed } from './named.tsx';
import { usePartTalk } from './part-talk.ts';
import { usePortal, useWords } from './wording.tsx';
import { English, useWrittenIn, Written } from './written.tsx';

/** A field's label to be read: an amount and a rate bring their unit along. */
export function useReadLabel(step: string): (field: Field) => string {
  const words = useWords();
  return ({ name, kind }) => {
    const label = words.field(step, name);
    return kind === 'yuan' || kind === 'percent' ? label.replace(/\s*[（(](?:元|%|CNY|yuan|RMB)[)）]$/, '') : label;
  };
}

/** A heading of a contract: 第一条 …, Article 1 … */
const isHeading = (line: string) =>
  /^(?:第[一二三四五六七八九十百]+条|附件[一二三四五六七八九十]|Article \d+|Annex \d+)/.test(line) && line.length < 60;

/** A text as written; a measured value that is no figure is a word. */
function Prose({ text }: { text: string }) {
  const t = usePortal();
  const lang = useWrittenIn()(text);
  const Talk = usePartTalk();
  if (text === 'pass' || text === 'fail') return <>{t(`sheets.${text}`)}</>;
  const lines = text.split('\n');
  const inParts = (part: string) => (lang === 'zh-CN' ? part : lang === 'en' ? <English text={part} /> : <Written text={part} />);
  if (!lines.some(isHeading))
    return (
      <p className="prose-text" lang={lang}>
        {inParts(text)}
      </p>
    );
  return (
    <div className="prose-text" lang={lang}>
      {lines.map((line, n) => (
        // lines of a frozen text keep their places
        <p key={n.toString()} className={`min-h-[1em] ${isHeading(line) ? 'font-semibold' : ''}`}>
          {inParts(line)}
          {Talk && isHeading(line) ? <Talk kind="clause" id={`${lines.slice(0, n).filter(isHeading).length}`} name={line} /> : null}
        </p>
      ))}
    </div>
  );
}

/** One value of a form, as its reader knows it: names for ids, words for choices, units with figures. */
export function DocumentValue({ step, field, value }: { step: string; field: Field; value: unknown }) {
  const words = useWords();
  const t = usePortal();
  const day = useDay();
  const moment = useMoment();
  const named = useNamed();
  switch (field.kind) {
    case 'choices':
      return <>{(value as string[]).map((one) => words.option(step, field.name, one)).join(t('comma'))}</>;
    case 'choice':
      return <>{words.option(step, field.name, String(value))}</>;
    case 'flag':
    case 'consent':
      return <>{t(value ? 'form.yes' : 'form.no')}</>;
    case 'yuan':
      return <Amount fen={Number(value)} />;
    case 'percent':
      return <>{plainHundredths(Number(value))}%</>;
    case 'day':
      return <>{day(String(value))}</>;
    case 'instant':
      return <>{moment(String(value))}</>;
    case 'files':
      return <FileLinks refs={value as FileRef[]} />;
    case 'hash':
      return <code className="tiny">{String(value).slice(0, 12)}…</code>;
    case 'id':
      return <Written text={named(field.to, String(value))} />;
    case 'number':
      return field.to ? <Written text={named(field.to, String(value))} /> : String(value);
    default:
      return <Prose text={String(value)} />;
  }
}
