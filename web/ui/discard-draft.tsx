import { Form } from '@remix-run/react';
import { TwoPresses } from './two-presses.tsx';
import { usePortal } from './wording.tsx';

/** A draft goes only by its writer's wish, and by two presses. */
export function DiscardDraft({ address }: { address: string }) {
  const t = usePortal();
  return (
    <div className="border-t border-line-2 px-5 py-3">
      <TwoPresses first={t('draft.discard')} means={t('draft.discardMeans')}>
        <Form method="post" action={address} reloadDocument>
          <button type="submit" className="btn">
            {t('draft.discardNow')}
          </button>
        </Form>
      </TwoPresses>
    </div>
  );
}
