import type { Inbox } from '#web/shapes/inbox.ts';
import { inboxTabs } from '#web/shapes/inbox-tabs.ts';
import { Tabs } from './parts.tsx';
import { usePortal } from './wording.tsx';

/** The tabs of the inbox; messages have a page of their own. */
export function InboxTabs({ current, counts }: { current: (typeof inboxTabs)[number] | 'messages'; counts: Inbox['counts'] }) {
  const t = usePortal();
  const lists = inboxTabs.map((name) => ({
    to: `/inbox?tab=${name}`,
    label: t(`inbox.tab.${name}`),
    count: counts[name],
    current: name === current,
  }));
  const messages = { to: '/messages', label: t('nav.messages'), current: current === 'messages' };
  return <Tabs label={t('inbox.title')} tabs={[...lists, messages]} />;
}
