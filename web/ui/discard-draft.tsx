import { Form } from '@remix-run/react';
import { usePortal } from './wording.tsx';

/** A draft goes only by its writer's wish, and by two presses. Works without scripts. */
export function DiscardDraft({ address }: { address: string }) {
  const t = usePortal();
  return (
    <details className="small border-t border-line-2 px-5 py-3">
      <summary>{t('draft.discard')}</summary>
      <Form method="post" action={address} reloadDocument className="mt-2 flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1">{t('draft.discardMeans')}</p>
        <button type="submit" className="btn">
          {t('draft.discardNow')}
        </button>
      </Form>
    </details>
  );
}
