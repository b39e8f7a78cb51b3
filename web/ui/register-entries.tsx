import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { EntryRow } from '#web/shapes/register.ts';
import { useDay, When } from './clock.tsx';
import { useName } from './names.ts';
import { Chip } from './parts.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

const tones = { waiting: 'warn', coming: 'info', 'in-force': 'ok', expired: 'warn', ended: 'plain' } as const;

/** Entries of one organisation, with who entered, confirmed and ended them. */
export function RegisterEntries({ entries, busy, children }: { entries: readonly EntryRow[]; busy: boolean; children: ReactNode }) {
  const t = usePortal();
  if (entries.length === 0) return <p className="small">{t('organisations.noEntries')}</p>;
  return (
    <ul className="card rows" aria-label={t('organisations.entries')}>
      {entries.map((row) => (
        <Row key={row.id} row={row} busy={busy}>
          {children}
        </Row>
      ))}
    </ul>
  );
}

function Row({ row, busy, children }: { row: EntryRow; busy: boolean; children: ReactNode }) {
  const t = usePortal();
  const name = useName();
  const day = useDay();
  const { measure, class: held, enteredBy, enteredAt, confirmedBy, endedBy, endedAt } = row;
  const days = measure ?? held;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-[18px] py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <b className="font-semibold">
            {measure ? t(`organisations.measure.${measure.measure}`) : held ? t(`organisations.classes.${held.class}`) : null}
          </b>{' '}
          <Chip tone={measure && row.state === 'in-force' ? 'seal' : tones[row.state]}>{t(`organisations.state.${row.state}`)}</Chip>
        </p>
        <p>
          <Written text={measure?.source ?? held?.evidence ?? ''} />
        </p>
        {measure ? (
          <p className="small">
            <Written text={measure.reason} />
          </p>
        ) : null}
        <p className="small">
          {days ? `${day(days.startsOn)} – ` : null}
          {days?.endsOn ? day(days.endsOn) : t('organisations.endless')}
        </p>
        <p className="tiny">
          {t('organisations.enteredBy', { by: name(enteredBy?.names) })} <When at={enteredAt} />
          {confirmedBy ? ` · ${t('organisations.confirmedBy', { by: name(confirmedBy.names) })}` : null}
          {endedAt ? (
            <>
              {` · ${t('organisations.endedBy', { by: name(endedBy?.names) })} `}
              <When at={endedAt} />
            </>
          ) : null}
        </p>
      </div>
      {row.mayConfirm || row.mayEnd ? (
        <Form method="post" className="flex flex-wrap gap-2">
          {children}
          {row.mayConfirm ? (
            <button type="submit" name="confirm" value={row.id} className="btn primary" disabled={busy}>
              {t('organisations.confirm')}
            </button>
          ) : null}
          {row.mayEnd ? (
            <button type="submit" name="end" value={row.id} className="btn" disabled={busy}>
              {t(row.kind === 'measure' ? 'organisations.lift' : row.state === 'waiting' ? 'organisations.reject' : 'organisations.end')}
            </button>
          ) : null}
        </Form>
      ) : null}
    </li>
  );
}
