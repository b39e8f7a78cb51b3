import type { MailRow } from './notifications.ts';

/** Why a mail or message has not arrived, by the last word of its relay or service. The code alone says nothing to its reader. */
const reasons = {
  'no-mailbox': /^(550|551|553)\b|^5\.1\.|^invalid_user_id$|^invaliduser$|^(81013|60111|40003|40031|33012|60121)$|MOBILE_NUMBER_ILLEGAL/,
  'mailbox-full': /^(552|452)\b|^[45]\.2\.2$/,
  'turned-away': /^(554|521|556)\b|^5\.7\.|BLACK/,
  'not-reached': /^E[A-Z]+$|^4\d\d\b|^UNKNOWN$|^[45]\.4\./,
} as const;
export type MailReason = keyof typeof reasons | 'other';

const troubled: readonly MailRow['state'][] = ['refused', 'failed', 'bounced'];

/** Undefined: it is on its way, was taken, or was not needed. */
export function reasonOf({ state, answer }: Pick<MailRow, 'state' | 'answer'>): MailReason | undefined {
  if (!troubled.includes(state)) return undefined;
  const known = Object.entries(reasons).find(([, code]) => code.test(answer ?? ''))?.[0] as MailReason | undefined;
  return known ?? 'other';
}
