import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { originsOf } from '#settings/origins.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { lastCode } from '#web/reads/first-codes.ts';
import type { Services } from '#web/server/services.ts';
import type { Authenticators, NewRegistration } from '#web/shapes/account.ts';
import { Compared } from '#workflows/domain/text.ts';
import { intentOfRegistration, type NewAuthenticator } from '#workflows/engine/assertion.ts';
import { end, register } from './change.ts';
import { typedCode } from './codes.ts';
import { authenticatorsOf, liveOf } from './known.ts';
import { assertionOr } from './needed.ts';

const hourMs = 3_600_000;

/** Of a person who has signed in, not of a key. */
function mustBeInSession({ viewer }: PersonContext): void {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
}
/** For one person and hour: a registration that lies about longer is begun again. */
const challengeOf = ({ keys }: Services, person: string, hour = Math.floor(Date.now() / hourMs)) =>
  createHmac('sha256', keys.form.present).update(`authenticator ${person} ${hour}`).digest('base64url');

export async function authenticators(ctx: PersonContext): Promise<Authenticators> {
  mustBeInSession(ctx);
  const { services, viewer } = ctx;
  const [rows, last] = await Promise.all([authenticatorsOf(services.database, viewer.person), lastCode(services.database, viewer.person)]);
  return {
    required: services.env.ASSERTIONS === 'required',
    challenge: challengeOf(services, viewer.person),
    user: createHash('sha256').update(`authenticator ${viewer.person}`).digest('base64url'),
    issued: last?.state === 'open' ? last : null,
    rows: rows
      .filter(({ kind }) => kind !== 'demonstration')
      .map(({ id, kind, label, credential, since, until }) => ({
        id,
        kind: kind === 'passkey' ? 'passkey' : 'key',
        label,
        credential: credential ?? null,
        since: since.toISOString(),
        until: until?.toISOString() ?? null,
      })),
  };
}

/**
 * A new authenticator of the person: recorded by the worker, on a code of administration or an assertion by an earlier one of the same
 * person. The attestation of a passkey's maker is not asked for: any device that knows its owner will do.
 */
export async function registerAuthenticator(ctx: PersonContext, wanted: NewRegistration): Promise<{ done: true }> {
  mustBeInSession(ctx);
  const { services, viewer } = ctx;
  const { id, kind, label, publicKey, credential, created, code, assertion } = wanted;
  if (kind === 'passkey' && !(credential && created && isCreated(services, viewer.person, created, credential))) throw fail('BAD_REQUEST');
  const authenticator: NewAuthenticator = {
    id,
    person: viewer.person,
    kind,
    label,
    publicKey,
    ...(kind === 'passkey' && credential ? { credential } : {}),
  };
  if (code === undefined)
    await register(services, authenticator, {
      assertion: await assertionOr(services, assertion, viewer.person, intentOfRegistration(authenticator)),
    });
  else await registerOnCode(ctx, authenticator, code);
  services.log.info(
    { event: 'authenticator-registered', person: viewer.person, authenticator: id, kind },
    'an authenticator was registered',
  );
  return { done: true };
}

/** Guesses at a code are counted by person and by network before one is looked at. */
async function registerOnCode({ services, viewer: { person }, address }: PersonContext, authenticator: NewAuthenticator, code: string) {
  const { database, limits, log } = services;
  if ((await liveOf(database, person)).some(({ id, kind }) => id !== authenticator.id && kind !== 'demonstration'))
    throw fail('AUTHENTICATOR_REFUSED', { why: 'HAS_ONE' });
  const held = await limits.code(`authenticator ${person}`, address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  try {
    await register(services, authenticator, { code: typedCode(code) });
  } catch (error) {
    log.warn({ event: 'authenticator-refused', person, address }, 'a registration on a code was refused');
    throw error;
  }
  await limits.codeRight(`authenticator ${person}`, address);
}

/** At once and for good. Another's answers like one that does not exist. */
export async function endAuthenticator(ctx: PersonContext, id: string): Promise<{ done: true }> {
  mustBeInSession(ctx);
  const { services, viewer } = ctx;
  if (!(await liveOf(services.database, viewer.person)).some((one) => one.id === id)) throw fail('NOT_FOUND');
  await end(services, id, viewer.person);
  services.log.info({ event: 'authenticator-ended', person: viewer.person, authenticator: id }, 'an authenticator was ended');
  return { done: true };
}

const ClientData = z.object({ type: z.literal('webauthn.create'), challenge: Compared, origin: Compared });
/** What the browser says of the new credential: made for this page, a moment ago, by a device that knows its owner. */
function isCreated(
  services: Services,
  person: string,
  { clientData, authenticatorData }: NonNullable<NewRegistration['created']>,
  credential: string,
): boolean {
  const said = ClientData.safeParse(parsed(Buffer.from(clientData, 'base64url').toString('utf8'))).data;
  if (!said || !originsOf(services.env.PORTAL_URL).includes(said.origin)) return false;
  const hour = Math.floor(Date.now() / hourMs);
  if (![hour, hour - 1].some((one) => challengeOf(services, person, one) === said.challenge)) return false;
  const data = Buffer.from(authenticatorData, 'base64url');
  const host = createHash('sha256').update(new URL(said.origin).hostname).digest();
  // user present, user verified, credential included; its id stands after the 16 bytes of the model and two of its length
  if (data.length < 55 || !data.subarray(0, 32).equals(host) || ((data[32] ?? 0) & 0x45) !== 0x45) return false;
  return data.subarray(55, 55 + data.readUInt16BE(53)).toString('base64url') === credential;
}
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
