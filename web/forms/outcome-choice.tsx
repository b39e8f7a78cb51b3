import { Link } from '@remix-run/react';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import type { FormPage } from './form-page.ts';

/** The decisions of a step and what each brings. Links, so that choosing works without scripts. */
export function OutcomeChoice({ page, chosen, of }: { page: FormPage; chosen: string | undefined; of?: string | undefined }) {
  const t = usePortal();
  const words = useWords();
  const { step, about, outcomes } = page;
  const ordered = [...outcomes].sort((a, b) => Number(a.negative) - Number(b.negative));
  if (ordered.length < 2 && chosen)
    return (
      <p id="decision" className="scroll-mt-20 px-5 pt-4 text-ink-2">
        <span className="font-semibold text-ink">{t('step.then')}</span> {words.leadsTo(step, chosen, about)}
      </p>
    );
  return (
    <nav className="px-5 pt-4" aria-label={t('step.decision')}>
      <h2 id="decision" className="mb-2 scroll-mt-20">
        {t('step.decision')}
      </h2>
      <ul className="grid gap-2.5 sm:grid-cols-[repeat(auto-fit,minmax(200px,1fr))]">
        {ordered.map(({ name, legal }) => (
          <li key={name}>
            <Link
              to={`?outcome=${name}${of ? `&of=${of}` : ''}`}
              replace
              preventScrollReset
              aria-current={name === chosen ? 'true' : undefined}
              className="block h-full rounded-lg border border-line px-[14px] py-2.5 text-ink hover:border-brand hover:no-underline aria-[current]:border-brand aria-[current]:bg-brand-2"
            >
              <b className={`font-semibold ${legal ? 'text-seal' : ''}`}>{words.label(step, name, about)}</b>
              <span className="tiny block text-ink-2">{words.leadsTo(step, name, about)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
