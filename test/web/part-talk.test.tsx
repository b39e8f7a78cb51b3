import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { formsIn } from '#web/shapes/forms-in.ts';
import type { Threads } from '#web/shapes/talk.ts';
import { DocumentText } from '#web/ui/document-text.tsx';
import { Forms } from '#web/ui/page-forms.tsx';
import { PartTalkOn } from '#web/ui/part-talk-link.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';

// a link without a router, as an anchor
vi.mock('@remix-run/react', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  Link: ({ to, ...rest }: { to: string }) => <a href={to} {...rest} />,
}));

const text = '第一条 标的\n甲方提出问题。\n第二条 期限\n十二个月。';
const parts = [{ step: 'freeze-text', outcome: 'freeze', values: { textZh: text } }];
const key = 'freeze-text/contract';
const row = { key: `${key}#clause:40:1`, with: 'shared', messages: 3, unread: 2, lastAt: '2026-11-29T04:00:00.000Z' } as const;

test.each(locales)('each clause leads to its thread and counts what is unread there, in %s', async (locale) => {
  const messages = await messagesOf(locale);
  const markup = (threads: Threads | null) =>
    renderToStaticMarkup(
      <Wording locale={locale} messages={messages}>
        <Forms value={formsIn(parts)}>
          <PartTalkOn caseId="c" documentKey={key} version={40} threads={threads}>
            <DocumentText parts={parts} />
          </PartTalkOn>
        </Forms>
      </Wording>,
    );
  const shown = markup({ mayTalk: ['party', 'shared'], rows: [row] });
  const links = [...shown.matchAll(/href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, to = '', inner = '']) => [
    decodeURIComponent(to),
    inner.replace(/<[^>]*>/g, ''),
  ]);
  expect(links.map(([to]) => to)).toEqual([
    `/cases/c/talk?with=party&amp;on=${key}#clause:40:0`,
    `/cases/c/talk?with=shared&amp;on=${key}#clause:40:1`,
  ]);
  expect(links[0]?.[1]).toContain('第一条 标的');
  expect(links[1]?.[1]).toMatch(locale === 'en' ? /3 messages · 2 unread/ : /3 条 · 未读 2 条/);
  expect(markup(null)).not.toContain('<a ');
});
