import { randomInt, randomUUID } from 'node:crypto';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import type { ChannelRow, NewChannelAddress } from '#web/shapes/notifications.ts';
import { isAddress, type MessageChannel, messageChannels } from '#workflows/mail/choices.ts';

const codeMs = 10 * 60_000;
const mostTries = 5;

/** A key is a program: how its person hears is not its matter. */
function mustBeThePerson({ viewer }: PersonContext): void {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
}

/** The channels beside mail that are on, with the viewer's address on each. */
export async function ownChannels({ services: { database }, viewer }: PersonContext): Promise<ChannelRow[]> {
  const on = (await database.mailSince.findFirst())?.channels ?? [];
  const kept = await database.channelAddress.findMany({ where: { personId: viewer.person } });
  return messageChannels
    .filter((channel) => on.includes(channel))
    .map((channel) => {
      const own = kept.find((one) => one.channel === channel);
      const waits = own?.code && own.codeExpiresAt && own.codeExpiresAt > new Date() && own.codeTries < mostTries;
      return {
        channel,
        address: own?.address ?? null,
        confirmedAt: own?.confirmedAt?.toISOString() ?? null,
        codeUntil: waits ? (own.codeExpiresAt?.toISOString() ?? null) : null,
      };
    });
}

/** Enters an address, and sends a code to it. What was confirmed before stays so only if it is the same address. */
export async function enterChannel(ctx: PersonContext, { channel, address, locale }: NewChannelAddress): Promise<{ done: true }> {
  mustBeThePerson(ctx);
  const { database, limits, log } = ctx.services;
  const { person } = ctx.viewer;
  const wanted = address.trim();
  if (!isAddress(channel, wanted)) throw fail('NOT_AN_ADDRESS', { channel });
  if (!(await ownChannels(ctx)).some((one) => one.channel === channel)) throw fail('CHANNEL_OFF', { channel });
  const held = await limits.channelCode(person, `${channel} ${wanted}`);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  const id = randomUUID();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const until = new Date(Date.now() + codeMs);
  // one statement: the code is there when the worker hears of its message
  await database.rows`
    WITH a AS (INSERT INTO channel_address AS kept (person_id, channel, address, code, code_mail_id, code_expires_at)
      VALUES (${person}, ${channel}, ${wanted}, ${code}, ${id}, ${until}) ON CONFLICT (person_id, channel) DO UPDATE SET
        address = excluded.address, code = excluded.code, code_mail_id = excluded.code_mail_id, code_expires_at = excluded.code_expires_at,
        code_tries = 0, confirmed_at = CASE WHEN kept.address = excluded.address THEN kept.confirmed_at END)
    INSERT INTO mail (id, channel, kind, person_id, locale) VALUES (${id}, ${channel}, 'code', ${person}, ${locale})`;
  log.info({ event: 'channel-entered', person, channel }, 'an address of a channel was entered');
  return { done: true };
}

/** Confirms the address by the code that went to it. Each try is counted before it is looked at. */
export async function confirmChannel(
  ctx: PersonContext,
  { channel, code }: { readonly channel: MessageChannel; readonly code: string },
): Promise<{ done: true }> {
  mustBeThePerson(ctx);
  const { database, log } = ctx.services;
  const { person } = ctx.viewer;
  const [tried] = await database.rows<{ code: string; left: number }>`
    UPDATE channel_address SET code_tries = code_tries + 1
    WHERE person_id = ${person} AND channel = ${channel} AND code IS NOT NULL AND code_expires_at > now() AND code_tries < ${mostTries}
    RETURNING code, ${mostTries} - code_tries AS left`;
  if (!tried || tried.code !== code.trim()) throw fail('WRONG_CHANNEL_CODE', { left: tried?.left ?? 0 });
  await database.channelAddress.updateMany({
    where: { personId: person, channel, code: tried.code },
    data: { confirmedAt: new Date(), code: null, codeMailId: null, codeExpiresAt: null, codeTries: 0 },
  });
  log.info({ event: 'channel-confirmed', person, channel }, 'an address of a channel was confirmed');
  return { done: true };
}

/** Takes the address away: nothing more is sent to it. */
export async function endChannel(ctx: PersonContext, channel: MessageChannel): Promise<{ done: true }> {
  mustBeThePerson(ctx);
  await ctx.services.database.channelAddress.deleteMany({ where: { personId: ctx.viewer.person, channel } });
  ctx.services.log.info({ event: 'channel-ended', person: ctx.viewer.person, channel }, 'an address of a channel was removed');
  return { done: true };
}
