import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { firstGrapheme } from '#workflows/domain/graphemes.ts';
import { Written } from './written.tsx';

export type Tone = 'plain' | 'brand' | 'seal' | 'warn' | 'ok' | 'info';

const tones: Record<Tone, string> = {
  plain: 'bg-line-2 text-ink-2',
  brand: 'bg-brand-2 text-brand',
  seal: 'bg-seal-2 text-seal',
  warn: 'bg-warn-2 text-warn',
  ok: 'bg-ok-2 text-ok',
  info: 'bg-info-2 text-info',
};

/** A word on colour; the colour never speaks alone. */
export const Chip = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span
    className={`inline-flex items-center rounded-full px-[9px] py-px text-[0.78125rem] leading-[22px] whitespace-nowrap ${tones[tone]}`}
  >
    {children}
  </span>
);

/** Something the reader must see before going on. */
export const Note = ({
  tone = 'info',
  title,
  children,
  role,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  role?: 'alert' | 'status';
}) => (
  <div role={role} data-answer={role ? '' : undefined} className={`scroll-mt-20 rounded-lg px-[14px] py-[11px] ${tones[tone]}`}>
    {title ? <p className="font-semibold">{title}</p> : null}
    {children}
  </div>
);

export const Card = ({ title, children, className = '' }: { title?: ReactNode; children: ReactNode; className?: string }) => (
  <section className={`card pad ${className}`}>
    {title ? <h2 className="mb-2 text-[0.8125rem] font-semibold text-ink-2">{title}</h2> : null}
    {children}
  </section>
);

/** The future content of an empty place and its source. */
export const Empty = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="card px-6 py-12 text-center">
    <p className="font-semibold">{title}</p>
    {children ? <div className="small mx-auto mt-1 max-w-md">{children}</div> : null}
  </div>
);

export interface Tab {
  readonly to: string;
  readonly label: string;
  readonly count?: number;
  readonly current: boolean;
}
/** Tabs are places with addresses of their own. */
export const Tabs = ({ tabs, label }: { tabs: readonly Tab[]; label: string }) => (
  <nav className="tabs" aria-label={label}>
    {tabs.map(({ to, label: word, count, current }) => (
      <Link key={to} to={to} aria-current={current ? 'page' : undefined} preventScrollReset>
        {word}
        {count === undefined ? null : <span className="ml-1 font-normal text-ink-3">{count}</span>}
      </Link>
    ))}
  </nav>
);

export const Crumbs = ({ steps }: { steps: readonly { readonly to?: string; readonly label: string }[] }) => (
  <nav aria-label="breadcrumb" className="small mb-1.5">
    {steps.map(({ to, label }, index) => (
      <span key={label}>
        {index > 0 ? <span aria-hidden> / </span> : null}
        {to ? (
          <Link to={to} className="underline">
            <Written text={label} />
          </Link>
        ) : (
          <Written text={label} />
        )}
      </span>
    ))}
  </nav>
);

export const Avatar = ({ name, tone = 'brand' }: { name: string; tone?: Tone }) => (
  <span
    aria-hidden
    className={`inline-grid size-[26px] shrink-0 place-items-center rounded-full text-[0.75rem] font-semibold ${tones[tone]}`}
  >
    {firstGrapheme(name)}
  </span>
);

export const Heading = ({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children?: ReactNode }) => (
  <header className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
    <h1>{typeof title === 'string' ? <Written text={title} /> : title}</h1>
    {children}
    {aside ? (
      <div className="no-print ml-auto flex flex-wrap gap-2" data-still>
        {aside}
      </div>
    ) : null}
  </header>
);
