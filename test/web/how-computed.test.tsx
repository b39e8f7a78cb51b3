import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { HowComputed } from '#web/ui/how-computed.tsx';
import { Wording } from '#web/ui/wording.tsx';

test('each sum of a list is written as a sum: with its currency and its thousands apart', async () => {
  const formula = { name: 'retention-sum', inputs: { retentionsFen: [4_500_000, 1_500_000], rateBp: 500 }, parts: {} };
  const markup = renderToStaticMarkup(
    <Wording locale="zh-CN" messages={await messagesOf('zh-CN')}>
      <HowComputed formula={formula} fen={6_000_000} />
    </Wording>,
  );
  const text = markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('¥45,000.00 / ¥15,000.00');
  expect(text).toContain('5%');
});
