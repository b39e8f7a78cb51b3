import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { OrganisationRef } from '#web/shapes/common.ts';
import type { TieRow } from '#web/shapes/register.ts';
import { Options } from './labelled.tsx';
import { LabelledInput } from './labelled-input.tsx';
import { useName } from './names.ts';
import { Card, Chip } from './parts.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

const types = ['same-organisation', 'coauthor', 'advisor', 'kin', 'finance', 'competitor', 'other'] as const;

/** Ties of an expert, and the form that declares one. */
export function ExpertTies({
  ties,
  organisations,
  busy,
  children,
}: {
  ties: readonly TieRow[];
  organisations: readonly OrganisationRef[];
  busy: boolean;
  children: ReactNode;
}) {
  const t = usePortal();
  const name = useName();
  return (
    <Card title={t('experts.ties')}>
      <p className="small mb-3">{t('experts.tiesLead')}</p>
      {ties.length === 0 ? <p className="small">{t('experts.noTies')}</p> : null}
      <ul className="rows mb-4">
        {ties.map(({ id, to, type, with: other, own, mayEnd }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
            <span className="min-w-0 flex-1 basis-60">
              <Written text={name(to.names)} />
              {other ? (
                <>
                  {' · '}
                  <Written text={other} />
                </>
              ) : null}{' '}
              · {t(`experts.types.${type}`)} {own ? null : <Chip>{t('experts.byPlatform')}</Chip>}
            </span>
            {mayEnd ? (
              <Form method="post">
                {children}
                <button type="submit" name="end" value={id} className="btn" disabled={busy}>
                  {t('experts.end')}
                </button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <Form method="post" className="grid gap-4 sm:grid-cols-2">
        {children}
        <Options name="to" label={t('experts.to')} options={organisations.map(({ id, names }) => [id, name(names)])} />
        <Options name="type" label={t('experts.type')} options={types.map((one) => [one, t(`experts.types.${one}`)])} />
        <LabelledInput name="with" label={t('experts.with')} most={60} />
        <p className="self-end">
          <button type="submit" className="btn primary" disabled={busy}>
            {t('experts.add')}
          </button>
        </p>
      </Form>
    </Card>
  );
}
