import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';

test.each(locales)('a refusal of a page’s own form says an instant as people write it, in %s', async (locale) => {
  const refused = { code: 'PACKAGE_DIFFERS', details: { at: '2026-12-01T16:12:30.886Z' }, words: {} } as const;
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <PlainRefusal title="" refused={refused} />
    </Wording>,
  );
  expect(markup).toMatch(/00:12/);
  expect(markup).not.toMatch(/\dT\d/);
});
