import type { PublicPublicityPage } from '#web/shapes/publicity.ts';
import { When } from './clock.tsx';
import { Card, Chip, Note, type Tone } from './parts.tsx';
import { usePortal } from './wording.tsx';

interface FiledProps {
  readonly publicity: Pick<PublicPublicityPage, 'number' | 'filed' | 'decisionDays'>;
  readonly isLater: boolean;
}
/** The confirmation of an objection just filed, with or without an account, and the next steps. */
export function ObjectionFiled({ publicity: { number, filed, decisionDays }, isLater }: FiledProps) {
  const t = usePortal();
  if (!filed && !isLater) return null;
  return (
    <div className="mb-5">
      <Note tone="ok" role="status" title={t('publicity.filed.title')}>
        {filed ? (
          <>
            <p>
              {t('publicity.filed.number', { number: `${number}/${filed.id}` })} <When at={filed.at} />
            </p>
            <p className="mt-1">{t('publicity.filed.next', { days: decisionDays })}</p>
            {filed.decideBy ? (
              <p>
                {t('publicity.filed.by')}
                {t('colon')}
                <When at={filed.decideBy} />
              </p>
            ) : null}
            <p className="mt-1">{t('publicity.filed.keep')}</p>
          </>
        ) : (
          <p>{t('publicity.filed.later')}</p>
        )}
      </Note>
    </div>
  );
}

export const objectionTone: Record<PublicPublicityPage['filings'][number]['state'], Tone> = {
  filed: 'warn',
  rejected: 'plain',
  open: 'warn',
  joined: 'warn',
  dismissed: 'plain',
  upheld: 'seal',
  overtaken: 'plain',
};

/** The result of each objection, without author and grounds. */
export function ObjectionList({ filings }: Pick<PublicPublicityPage, 'filings'>) {
  const t = usePortal();
  if (filings.length === 0) return null;
  return (
    <Card title={t('publicity.list')}>
      <ul className="grid gap-2">
        {filings.map(({ id, at, state }) => (
          <li key={id} id={id} className="flex scroll-mt-20 flex-wrap items-center gap-x-3 target:font-semibold">
            <span>{id}</span>
            {at ? (
              <span className="small">
                <When at={at} />
              </span>
            ) : null}
            <Chip tone={objectionTone[state]}>{t(`publicity.objection.${state}`)}</Chip>
          </li>
        ))}
      </ul>
    </Card>
  );
}
