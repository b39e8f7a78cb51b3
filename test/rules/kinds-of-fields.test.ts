import { expect, test } from 'vitest';
import { KindsOfFields } from '#scripts/http-docs/kinds-of-fields.ts';

test('words of one meaning on values of two kinds are found', () => {
  const kinds = new KindsOfFields();
  kinds.add('legal', 'boolean', ['steps.page', 'outcomes']);
  expect(kinds.mixed()).toEqual([]);
  kinds.add('legal', 'at-once|daily', ['notifications.get', 'mail']);
  expect(kinds.mixed()).toEqual(['legal: boolean at steps.page.outcomes; at-once|daily at notifications.get.mail']);
});

test('closed lists that share a word are one kind; a list and its item are two; a neutral word has any', () => {
  const kinds = new KindsOfFields();
  for (const kind of ['mail|sms', 'sms|wecom']) kinds.add('channel', kind, []);
  for (const kind of ['open', 'done']) kinds.add('kind', kind, []);
  expect(kinds.mixed()).toEqual([]);
  for (const kind of ['string', 'list of string']) kinds.add('mentions', kind, []);
  expect(kinds.mixed()).toHaveLength(1);
});
