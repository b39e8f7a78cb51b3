import { Link } from '@remix-run/react';
import { type ComponentType, useEffect, useState } from 'react';
import type { Group } from '#web/shapes/field.ts';
import { usePortal } from '#web/ui/wording.tsx';
import type { FormPage } from './form-page.ts';
import type { Saver } from './saver.ts';

export interface TogetherShown {
  readonly page: FormPage;
  readonly root: Group;
  readonly outcome: string;
  readonly saver: Saver | undefined;
  readonly print: string | undefined;
  readonly of: string | undefined;
}
/** The way to the people who write in this form. What keeps their text together comes when the page is alive, and only where there are several. */
export function Together(shown: TogetherShown) {
  const t = usePortal();
  const { page, of, saver } = shown;
  const [Live, setLive] = useState<ComponentType<TogetherShown>>();
  const writers = page.together?.writers ?? 0;
  useEffect(() => {
    if (writers > 0) import('./together-live.tsx').then(({ TogetherLive }) => setLive(() => TogetherLive), console.warn);
  }, [writers]);
  return (
    <div className="no-print px-5 pt-4">
      <Link to={`/cases/${page.project.id}/writers/${page.key}${of ? `?of=${of}` : ''}`} className="small underline">
        {of ? t('together.openTheirs') : writers > 0 ? t('together.opened', { count: writers }) : t('together.open')}
      </Link>
      {Live && saver ? <Live {...shown} /> : null}
    </div>
  );
}
