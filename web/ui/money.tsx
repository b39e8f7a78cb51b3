import { useLocale } from 'use-intl';
import { hundredths } from '#web/shapes/figures.ts';
import { inCapitals } from '#workflows/domain/capitals.ts';
import { usePortal } from './wording.tsx';

/** "¥855,000.00", exact to the fen. */
export function useMoney(): (fen: number) => string {
  const locale = useLocale();
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' });
  // a decimal string is formatted exactly; the type of Intl does not say so yet
  return (fen) => format.format(hundredths(fen) as `${number}`);
}

export function Amount({ fen, sign }: { fen: number; sign?: boolean }) {
  const money = useMoney();
  return <span className="whitespace-nowrap tabular-nums">{`${sign && fen > 0 ? '+' : ''}${money(fen)}`}</span>;
}

/** The sum in words, as contracts carry it. */
export function Capitals({ fen }: { fen: number }) {
  const t = usePortal();
  return t.rich('money.capitals', { words: inCapitals(fen), chinese: (text) => <span lang="zh-CN">{text}</span> });
}

export interface Segment {
  readonly label: string;
  readonly fen: number;
  readonly tone: 'brand' | 'brand-soft' | 'warn' | 'info' | 'gone' | 'rest';
}
const fills: Record<Segment['tone'], string> = {
  brand: 'fill-brand',
  'brand-soft': 'fill-brand/55',
  warn: 'fill-warn',
  info: 'fill-info',
  gone: 'fill-ink-3',
  rest: 'fill-line-2',
};
const dots: Record<Segment['tone'], string> = {
  brand: 'bg-brand',
  'brand-soft': 'bg-brand/55',
  warn: 'bg-warn',
  info: 'bg-info',
  gone: 'bg-ink-3',
  rest: 'bg-line',
};

/** Parts of a sum as one bar, and the same as a list: the bar says nothing that the list does not. */
export function StackedBar({ segments }: { segments: readonly Segment[] }) {
  const money = useMoney();
  const whole = segments.reduce((sum, { fen }) => sum + fen, 0) || 1;
  const before = (index: number) => segments.slice(0, index).reduce((sum, { fen }) => sum + fen, 0);
  return (
    <>
      <svg
        className="block h-[10px] w-full overflow-hidden rounded-full bg-line-2"
        aria-hidden
        preserveAspectRatio="none"
        viewBox="0 0 1000 10"
      >
        {segments.map(({ label, fen, tone }, index) => (
          <rect key={label} className={fills[tone]} x={(before(index) * 1000) / whole} width={(fen * 1000) / whole} height={10} />
        ))}
      </svg>
      <dl className="kv right small mt-3">
        {segments.map(({ label, fen, tone }) => (
          <div key={label} className="contents">
            <dt>
              <span aria-hidden className={`mr-2 inline-block size-2 rounded-full ${dots[tone]}`} />
              {label}
            </dt>
            <dd className="whitespace-nowrap text-ink">{money(fen)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
