import { expect, test } from 'vitest';
import { reasonOf } from '#web/shapes/mail-reason.ts';
import { mailPages as en } from '#web/wording/en/mail-pages.ts';
import { mailPages as zh } from '#web/wording/zh/mail-pages.ts';

test.each([
  ['sent', '250', undefined],
  ['handed', '421 EENVELOPE', undefined],
  ['dropped', null, undefined],
  ['refused', '550 EENVELOPE', 'no-mailbox'],
  ['bounced', '5.1.1', 'no-mailbox'],
  ['bounced', '5.2.2', 'mailbox-full'],
  ['refused', '552 EMESSAGE', 'mailbox-full'],
  ['refused', '554 EMESSAGE', 'turned-away'],
  ['bounced', '5.7.1', 'turned-away'],
  ['failed', 'ETIMEDOUT', 'not-reached'],
  ['failed', '451 EMESSAGE', 'not-reached'],
  ['refused', 'invaliduser', 'no-mailbox'],
  ['refused', 'isv.BLACK_LIST', 'turned-away'],
  ['refused', 'isv.MOBILE_NUMBER_ILLEGAL', 'no-mailbox'],
  ['failed', null, 'other'],
] as const)('%s with %s is said as %s', (state, answer, reason) => {
  expect(reasonOf({ state, answer })).toBe(reason);
});

test('no reason shows a code in either language', () => {
  for (const said of [...Object.values(zh.mails.reason), ...Object.values(en.mails.reason)]) expect(said).not.toMatch(/\d|[{}]/);
});
