import { Form, useNavigation } from '@remix-run/react';
import type { CalendarFeed } from '#web/shapes/notifications.ts';
import { When } from './clock.tsx';
import { Card, Note } from './parts.tsx';
import { usePortal } from './wording.tsx';

/** The address under which a calendar program reads one's own deadlines; `address`: just made, shown once. */
export function CalendarCard({ feed, address, ended }: { feed: CalendarFeed | null; address: string | undefined; ended: boolean }) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  return (
    <Card title={t('notifications.calendar.title')}>
      <div className="grid gap-3">
        <p className="small">{t('notifications.calendar.lead')}</p>
        {address ? (
          <Note tone="ok" role="status" title={t('notifications.calendar.made')}>
            <code className="block break-all select-all">{address}</code>
          </Note>
        ) : null}
        {ended ? <Note tone="ok" role="status" title={t('notifications.calendar.ended')} /> : null}
        <p className="small">{t('notifications.calendar.warning')}</p>
        {feed ? (
          <p className="tiny">
            {t('notifications.calendar.since')} <When at={feed.since} /> ·{' '}
            {feed.lastUsedAt ? (
              <>
                {t('notifications.calendar.used')} <When at={feed.lastUsedAt} />
              </>
            ) : (
              t('notifications.calendar.neverUsed')
            )}
          </p>
        ) : (
          <p className="tiny">{t('notifications.calendar.off')}</p>
        )}
        <Form method="post" className="flex flex-wrap gap-3">
          <button type="submit" name="calendar" value="renew" className="btn" disabled={busy}>
            {t(feed ? 'notifications.calendar.renew' : 'notifications.calendar.make')}
          </button>
          {feed ? (
            <button type="submit" name="calendar" value="end" className="btn" disabled={busy}>
              {t('notifications.calendar.end')}
            </button>
          ) : null}
        </Form>
      </div>
    </Card>
  );
}
