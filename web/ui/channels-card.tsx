import { Form, useNavigation } from '@remix-run/react';
import type { ChannelRow } from '#web/shapes/notifications.ts';
import { When } from './clock.tsx';
import { Card } from './parts.tsx';
import { usePortal } from './wording.tsx';

/** The channels beside mail that are on: the viewer's address on each, and its confirmation by a code. */
export function ChannelsCard({ channels }: { readonly channels: readonly ChannelRow[] }) {
  const t = usePortal();
  return (
    <Card title={t('notifications.channels.title')}>
      <p className="small">{t('notifications.channels.lead')}</p>
      <ul className="mt-4 grid gap-6">
        {channels.map((row) => (
          <li key={row.channel} className="grid gap-2">
            <h3 className="font-semibold">{t(`mails.channel.${row.channel}`)}</h3>
            <Kept row={row} />
            {row.codeUntil ? <Code row={row} /> : null}
            <Address row={row} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Kept({ row: { channel, address, confirmedAt } }: { readonly row: ChannelRow }) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  if (address === null) return null;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <input type="hidden" name="channel" value={channel} />
      <p className="[overflow-wrap:anywhere]">
        {address} ·{' '}
        {confirmedAt ? (
          <>
            {t('notifications.channels.confirmedAt')} <When at={confirmedAt} />
          </>
        ) : (
          t('notifications.channels.unconfirmed')
        )}
      </p>
      <button type="submit" name="do" value="end" className="btn" disabled={busy}>
        {t('notifications.channels.end', { channel: t(`mails.channel.${channel}`) })}
      </button>
    </Form>
  );
}

function Code({ row: { channel, address } }: { readonly row: ChannelRow }) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  const id = `code-${channel}`;
  return (
    <Form method="post" className="grid gap-2">
      <input type="hidden" name="channel" value={channel} />
      <p className="small">{t('notifications.channels.sent', { address: address ?? '' })}</p>
      <label htmlFor={id}>{t('notifications.channels.code')}</label>
      <div className="flex flex-wrap gap-3">
        <input id={id} name="code" required inputMode="numeric" autoComplete="one-time-code" maxLength={12} className="input w-40" />
        <button type="submit" name="do" value="confirm" className="btn primary" disabled={busy}>
          {t('notifications.channels.confirm')}
        </button>
      </div>
    </Form>
  );
}

function Address({ row: { channel, address } }: { readonly row: ChannelRow }) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  const id = `address-${channel}`;
  return (
    <Form method="post" className="grid gap-1">
      <input type="hidden" name="channel" value={channel} />
      <label htmlFor={id}>{t(`notifications.channels.address.${channel}`)}</label>
      <div className="flex flex-wrap gap-3">
        <input
          id={id}
          name="address"
          required
          maxLength={64}
          defaultValue={address ?? ''}
          className="input w-60"
          {...(channel === 'sms' ? ({ type: 'tel', autoComplete: 'tel-national' } as const) : { autoCapitalize: 'none' })}
        />
        <button type="submit" name="do" value="enter" className="btn" disabled={busy}>
          {t('notifications.channels.enter')}
        </button>
      </div>
    </Form>
  );
}
