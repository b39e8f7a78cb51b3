import { reasonOf } from '#web/shapes/mail-reason.ts';
import type { MailRow } from '#web/shapes/notifications.ts';
import { When } from './clock.tsx';
import { useName } from './names.ts';
import { Chip } from './parts.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

const toneOf = (state: MailRow['state']) => {
  if (state === 'sent') return 'ok' as const;
  return state === 'refused' || state === 'failed' || state === 'bounced' ? ('seal' as const) : undefined;
};

/** A digest has more. */
const mostMatters = 5;

/** Mails and messages with their results. `to`: also to whom, and the code for who looks after the relay. */
export function MailRows({ mails, to = false }: { readonly mails: readonly MailRow[]; readonly to?: boolean }) {
  const t = usePortal();
  const name = useName();
  const words = useWords();
  return (
    <ul className="card rows">
      {mails.map(({ id, channel, kind, about, matters, to: person, address, createdAt, sentAt, state, attempts, answer }) => {
        const tone = toneOf(state);
        const reason = reasonOf({ state, answer });
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-semibold">
                {channel === 'mail' ? null : `${t(`mails.channel.${channel}`)} · `}
                {t(`mails.kind.${kind}`)}
                {about.length > 0 ? `${t('colon')}${about.map((one) => t(`notifications.kind.${one}`)).join(t('comma'))}` : null}
              </p>
              {matters.slice(0, mostMatters).map(({ kind: of, number, step }) => (
                <p key={`${of} ${number} ${step}`} className="small break-words">
                  {number} · {(step && words.title(step)) || t(`notifications.kind.${of}`)}
                </p>
              ))}
              {matters.length > mostMatters ? <p className="small">{t('mails.more', { count: matters.length - mostMatters })}</p> : null}
              {to ? (
                <p className="small break-words">
                  {person ? <Written text={name(person)} /> : t('mails.withoutAccount')}
                  {address ? ` · ${address}` : null}
                </p>
              ) : null}
              <p className="tiny">
                <When at={sentAt ?? createdAt} /> · {t('mails.attempts', { count: attempts })}
                {reason ? ` · ${t(`mails.reason.${reason}`)}` : null}
                {to && answer ? ` · ${t('mails.answer', { answer })}` : null}
              </p>
            </div>
            <Chip {...(tone ? { tone } : {})}>{t(`mails.state.${state}`)}</Chip>
          </li>
        );
      })}
    </ul>
  );
}
