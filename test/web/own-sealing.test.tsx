import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { WhyHere } from '#web/ui/why-here.tsx';
import { Wording } from '#web/ui/wording.tsx';

const sealing = {
  at: '2026-04-01T02:00:00.000Z',
  person: { id: 'zhou', names: { zh: '周科研', en: 'Zhou Keyan' } },
  dueAt: '2026-07-01T16:00:00.000Z',
};
const shown = async (locale: 'zh-CN' | 'en', given: Parameters<typeof WhyHere>[0]['sealing']) =>
  renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <WhyHere caseId="one" waiting={[]} ended={false} sealing={given} />
    </Wording>,
  );

test('the current state says that the own proposal is sealed: when, by whom, until when it can be withdrawn', async () => {
  expect(await shown('zh-CN', sealing)).toMatch(/目前进展.*4月1日.*10:00.*周科研.*密封提交.*7月1日.*24:00.*撤回/);
  expect(await shown('en', sealing)).toMatch(/Current state.*sealed and submitted.*Zhou Keyan.*may withdraw/);
  expect(await shown('zh-CN', { ...sealing, dueAt: null })).toMatch(/密封提交.*等待两人共同开启/);
  expect(await shown('zh-CN', null)).toContain('目前没有您可以查看的待办事项');
});
