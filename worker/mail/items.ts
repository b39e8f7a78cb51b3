import { createHash } from 'node:crypto';
import { type Channel, choicesOf, messageChannels, type NoticeKind } from '#workflows/mail/choices.ts';

/** What an item of a mail tells of: a notice, a step, a colleague's form or a message. */
interface Place {
  readonly caseId: string;
  readonly version: number | null;
  readonly n: number | null;
  readonly key: string | null;
  readonly holder: string | null;
  readonly message: string | null;
}
export const nowhere = { version: null, n: null, key: null, holder: null, message: null } as const;

export interface Item {
  readonly id: string;
  readonly mail: { readonly id: string; readonly channel: Channel; readonly kind: 'notice' | 'digest'; readonly sendAt: Date };
  readonly person: string;
  readonly kind: NoticeKind;
  readonly place: Place;
}

export interface Times {
  readonly on: readonly Channel[];
  readonly now: Date;
  /** Of the next digest. */
  readonly daily: Date;
}

interface ToPlan {
  /** Names the matter and the person: a second run makes the same ids of it. */
  readonly about: readonly (string | number)[];
  readonly kind: NoticeKind;
  readonly person: string;
  readonly place: Place;
  /** As they are kept. */
  readonly choices: unknown;
  readonly confirmed: readonly string[];
}

const idOf = (...parts: readonly (string | number)[]) => createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex');

/** A mail at once or in the digest, and a message by each other channel, as the person has chosen. */
export function itemsFor({ about, kind, person, place, choices: kept, confirmed }: ToPlan, { on, now, daily }: Times): Item[] {
  const choices = choicesOf(kept);
  const item = (mail: Item['mail'], id: string): Item => ({ id, mail, person, kind, place });
  const id = idOf(...about);
  const notice = { channel: 'mail', kind: 'notice', sendAt: now } as const;
  const byMail = {
    'at-once': () => [item({ ...notice, id }, id)],
    daily: () => [item({ ...notice, id: idOf('digest', person, daily.toISOString()), kind: 'digest', sendAt: daily }, id)],
    off: () => [],
  };
  return [
    ...(on.includes('mail') ? byMail[choices.mail[kind]]() : []),
    ...messageChannels
      .filter((channel) => on.includes(channel) && confirmed.includes(channel) && choices[channel][kind] === 'at-once')
      .map((channel) => item({ ...notice, channel, id: idOf(channel, ...about) }, idOf(channel, ...about))),
  ];
}

/** Common table expressions that write the items with their mails, by the columns from $3 on. */
export const insertItems = `
  m AS (INSERT INTO mail (id, channel, kind, person_id, send_at)
    SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[]) ON CONFLICT (id) DO NOTHING),
  i AS (INSERT INTO mail_item (id, mail_id, person_id, kind, case_id, version, n, key, holder_id, message_id)
    SELECT * FROM unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::int[], $14::int[], $15::text[], $16::text[], $17::text[])
    ON CONFLICT (id) DO NOTHING)`;

export function itemColumns(items: readonly Item[]): unknown[] {
  const mails = [...new Map(items.map(({ mail, person }) => [mail.id, { ...mail, person }])).values()];
  const rows = items.map(({ id, mail, person, kind, place }) => ({ id, mail: mail.id, person, kind, ...place }));
  return [
    ...columns(mails, 'id', 'channel', 'kind', 'person', 'sendAt'),
    ...columns(rows, 'id', 'mail', 'person', 'kind', 'caseId', 'version', 'n', 'key', 'holder', 'message'),
  ];
}
const columns = <T, K extends keyof T>(values: readonly T[], ...names: readonly K[]) =>
  names.map((name) => values.map((value) => value[name]));
