import { useDay, useMoment } from '#web/ui/clock.tsx';
import { plainHundredths } from '#web/ui/figures.ts';
import { Amount } from '#web/ui/money.tsx';
import { useNamed } from '#web/ui/named.tsx';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { stepNamed } from '#workflows/kinds.ts';
import type { Field } from './describe.ts';

/** A field's label to be read: an amount and a rate bring their unit along. */
export function useReadLabel(step: string): (field: Field) => string {
  const words = useWords();
  return ({ name, kind }) => {
    const label = words.field(step, name);
    return kind === 'yuan' || kind === 'percent' ? label.replace(/\s*[（(](?:元|%|CNY|yuan|RMB)[)）]$/, '') : label;
  };
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
    case 'hash':
      return <code className="tiny">{String(value).slice(0, 12)}…</code>;
    case 'id':
      return <>{named(stepNamed(step)?.names?.[field.name]?.to, String(value))}</>;
    default:
      return <p className="prose-text">{String(value)}</p>;
  }
}
