import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { BlockedWhy } from '#web/ui/blocked.tsx';
import { Clock } from '#web/ui/clock.tsx';
import { Wording } from '#web/ui/wording.tsx';

const since = '2027-03-01T02:00:00.000Z';
async function saying(locale: 'zh-CN' | 'en', reason: string, lift: string | null): Promise<string> {
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Clock value={since}>
        <BlockedWhy block={{ reason, since, lift }} />
      </Clock>
    </Wording>,
  );
  return markup.replaceAll(/<[^>]*>/g, '');
}

test('a barred payment says since when, why, and whose turn it is; after a ruling or a bar nobody’s', async () => {
  expect(await saying('zh-CN', 'dispute', 'mediator')).toMatch(
    /^自 3月1日 周一 10:00 起不得办理付款：款项存在争议，由调解员处理。期限照常计算。$/,
  );
  expect(await saying('en', 'inquiry', 'pm.lead')).toMatch(/an inquiry by the platform; the .+ deals with it\. The deadline runs on\.$/);
  for (const reason of ['ruling', 'bar']) {
    expect(await saying('zh-CN', reason, null)).not.toContain('由');
    expect(await saying('en', reason, null)).toMatch(/: [a-z ,]+\. The deadline runs on\.$/);
  }
});
