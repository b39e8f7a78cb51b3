import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { Message as Shape } from '#web/shapes/talk.ts';
import { useMoment, When } from '#web/ui/clock.tsx';
import { useIsAlive } from '#web/ui/is-alive.ts';
import { useName } from '#web/ui/names.ts';
import { Avatar } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import type { Posted } from './compose-message.tsx';

/** One message: who, when, what; a withdrawn one without its text. */
export function Message({ message, address, onSent }: { message: Shape; address: string; onSent?: (() => void) | undefined }) {
  const t = usePortal();
  const name = useName();
  const moment = useMoment();
  const alive = useIsAlive();
  const withdrawing = useFetcher<Posted>();
  const { sent, refused } = withdrawing.data ?? {};
  useEffect(() => {
    if (sent) onSent?.();
  }, [sent, onSent]);
  const names = (all: readonly { readonly names: { readonly zh: string; readonly en: string } }[]) =>
    all.map((one) => name(one.names)).join(t('comma'));
  return (
    <li id={`message-${message.id}`} className="flex items-start gap-3 px-[14px] py-3 md:px-[18px]">
      <Avatar name={name(message.by?.names) || '·'} tone={message.unread ? 'info' : 'plain'} />
      <div className="min-w-0 flex-1">
        <p className="small flex flex-wrap items-baseline gap-x-2">
          {message.unread ? <span className="font-semibold text-info">{t('inbox.unread')}</span> : null}
          <b className="font-semibold text-ink">
            <Written text={name(message.by?.names)} />
          </b>
          <span>
            <Written text={name(message.organisation?.names)} />
          </span>
          <span className="tiny">
            <When at={message.at} />
          </span>
        </p>
        {message.text === null ? (
          <p className="text-ink-3">{t('talk.withdrawn')}</p>
        ) : (
          <p className="break-words whitespace-pre-line">
            <Written text={message.text} />
          </p>
        )}
        {refused ? <PlainRefusal title={t('talk.notWithdrawn')} refused={refused} /> : null}
        {message.audience ? (
          <p className="tiny">
            <Written text={t('talk.writtenFor', { names: names(message.audience) })} />
          </p>
        ) : null}
        {message.mentions.length > 0 ? (
          <p className="tiny">
            <Written text={t('talk.mentions', { names: names(message.mentions) })} />
          </p>
        ) : null}
      </div>
      {message.withdrawUntil ? (
        <withdrawing.Form method="post" action={address} className="no-print shrink-0">
          <input type="hidden" name="_alive" value={alive ? '1' : ''} />
          <input type="hidden" name="withdraw" value={message.id} />
          <button type="submit" className="btn ghost" aria-label={t('talk.withdrawOf', { at: moment(message.at) })}>
            {t('talk.withdraw')}
          </button>
        </withdrawing.Form>
      ) : null}
    </li>
  );
}
