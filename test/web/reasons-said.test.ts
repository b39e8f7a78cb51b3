import { describe, expect, test } from 'vitest';
import { speaker } from '#test/support/messages.ts';
import { sentenceOf } from '#web/wording/sentence-of.server.ts';
import { whyNotPayable } from '#workflows/membership/judge-account.ts';
import { notAsserted, notFreeToJudge, notInStanding, notSigned } from '#workflows/messages.ts';

const recorded = '2026-11-27T02:00:00.000Z';
/** What stops a payment: the payee's account, the register, and the bank in its own words. */
const stopped = [
  whyNotPayable('haihe', undefined, []),
  whyNotPayable('haihe', { id: 'new', verifiedAt: '2026-11-28T02:00:00.000Z' }, [recorded]),
  'under-sanction',
  'account-closed',
  'refused-409',
];
describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  const { say, failures } = speaker(locale);
  const failed = (reason: string | undefined) =>
    say.fact('pay', 'payment-failed', { purpose: 'bond', subject: 'bond', fen: 6_000_000, reason });

  test('why a payment was not made is a sentence of its own for each reason, without its code', () => {
    const said = stopped.map(failed);
    expect(new Set(said).size).toBe(stopped.length);
    for (const [n, sentence] of said.entries()) {
      expect(sentence).not.toContain(stopped[n]);
      expect(sentence).not.toContain(`${stopped[n]}`.replaceAll('-', '_'));
    }
    // the bank's own word is all that anybody has to ask it by
    expect(failed('R17')).toContain('R17');
    expect(failures).toEqual([]);
  });
});

test('why an act was not recorded is a sentence of its own for each reason, without its code', () => {
  const reasons = [notAsserted, notSigned, notInStanding, notFreeToJudge, 'TD003', '22P05'];
  const said = reasons.map((reason) => sentenceOf('CANNOT_BE_RECORDED', { reason }));
  expect(new Set(said.map(({ zh }) => zh)).size).toBe(reasons.length);
  expect(new Set(said.map(({ en }) => en)).size).toBe(reasons.length);
  for (const [n, { zh, en }] of said.entries()) for (const text of [zh, en]) expect(text).not.toContain(reasons[n]);
});
