import type { StepPage } from '#web/shapes/step.ts';
import { When } from './clock.tsx';
import { usePortal } from './wording.tsx';

/** Objectors' mail addresses: confirmed by their link, or not. */
export function Contacts({ contacts }: Pick<StepPage, 'contacts'>) {
  const t = usePortal();
  return (
    <section>
      <h2>{t('contacts.title')}</h2>
      <ul className="mt-2 grid gap-1">
        {contacts.map(({ objection, confirmedAt }) => (
          <li key={objection}>
            {objection}
            {t('colon')}
            {confirmedAt ? (
              <>
                {t('contacts.confirmed')} <When at={confirmedAt} />
              </>
            ) : (
              t('contacts.unconfirmed')
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
