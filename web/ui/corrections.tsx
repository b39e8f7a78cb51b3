import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { CorrectionRow } from '#web/shapes/correction.ts';
import { When } from './clock.tsx';
import { useName } from './names.ts';
import { Chip } from './parts.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

const tones = { waiting: 'warn', confirmed: 'ok', refused: 'seal', withdrawn: 'plain' } as const;

interface Props {
  readonly rows: readonly CorrectionRow[];
  readonly busy: boolean;
  /** The hidden field with the submission's id. */
  readonly children: ReactNode;
}
/** Corrections that an organisation has asked for, with the platform's answers and what the viewer can do about each. */
export function Corrections({ rows, busy, children }: Props) {
  const t = usePortal();
  return (
    <ul className="card rows" aria-label={t('corrections.records')}>
      {rows.map((row) => (
        <li key={row.id} className="grid gap-3 px-[18px] py-3">
          <Told row={row} />
          {row.mayWithdraw ? (
            <Form method="post">
              {children}
              <button type="submit" name="withdraw" value={row.id} className="btn" disabled={busy}>
                {t('corrections.withdraw')}
              </button>
            </Form>
          ) : null}
          {row.mayDecide ? (
            <div className="no-print flex flex-wrap items-end gap-3">
              <Form method="post">
                {children}
                <button type="submit" name="confirm" value={row.id} className="btn primary" disabled={busy}>
                  {t('corrections.confirm')}
                </button>
              </Form>
              <Form method="post" className="flex min-w-0 flex-1 basis-72 flex-wrap items-end gap-3">
                {children}
                <div className="min-w-0 flex-1 basis-52">
                  <label htmlFor={`reason-${row.id}`} className="mb-1 block font-semibold">
                    {t('corrections.refuseReason')}
                  </label>
                  <input id={`reason-${row.id}`} name="reason" required maxLength={1000} autoComplete="off" className="input" />
                </div>
                <button type="submit" name="refuse" value={row.id} className="btn seal" disabled={busy}>
                  {t('corrections.refuse')}
                </button>
              </Form>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Told({ row }: { row: CorrectionRow }) {
  const t = usePortal();
  const name = useName();
  const { names, region, evidence, state, reason, enteredBy, enteredAt, decidedBy, decidedAt } = row;
  return (
    <div>
      <p>
        <b className="font-semibold">
          <Written text={names.zh} />
        </b>{' '}
        <Chip tone={tones[state]}>{t(`corrections.state.${state}`)}</Chip>
      </p>
      <p>
        <Written text={names.en} /> · <Written text={region} />
      </p>
      <p className="small">
        {t('corrections.evidence')}
        {t('colon')}
        <Written text={evidence} />
      </p>
      {reason === null ? null : (
        <p className="small">
          {t('corrections.reason')}
          {t('colon')}
          <Written text={reason} />
        </p>
      )}
      <p className="tiny">
        <Written text={t('corrections.enteredBy', { by: name(enteredBy?.names) })} /> <When at={enteredAt} />
        {decidedAt ? (
          <>
            {' · '}
            <Written text={t(`corrections.decidedBy.${state}`, { by: name(decidedBy?.names) })} /> <When at={decidedAt} />
          </>
        ) : null}
      </p>
    </div>
  );
}
