import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { hashOf } from '#web/documents/canonical.ts';
import { networkOf } from './network-of.ts';

const [minute, hour, day] = [60, 3600, 86_400];

/** The exceeded count, and the seconds until it is free again. */
export interface Held {
  readonly by:
    | 'network'
    | 'account-here'
    | 'account'
    | 'objector'
    | 'notice'
    | 'code'
    | 'invitations'
    | 'applications'
    | 'message'
    | 'calendar'
    | 'channel';
  readonly seconds: number;
}
export interface Limits {
  /** One attempt to sign in, counted before a password is hashed. */
  signIn(email: string, address: string): Promise<Held | undefined>;
  /** The attempt was right: nothing of it counts, and this network is known as the account's. */
  signedIn(email: string, address: string): Promise<void>;
  /** One code of a second factor, counted for the account over all addresses before it is looked at. */
  code(user: string, address: string): Promise<Held | undefined>;
  codeRight(user: string, address: string): Promise<void>;
  /** One application for admission. */
  application(address: string): Promise<Held | undefined>;
  /** One invitation of an organisation. */
  invitation(organisation: string): Promise<Held | undefined>;
  /** One question of the public whether a document was issued. */
  publicCheck(address: string): Promise<Held | undefined>;
  /** One wish for a way to a new password: by account, and by network. */
  reset(email: string, address: string): Promise<Held | undefined>;
  /** One guess at a secret that stands alone: by network. */
  guess(address: string): Promise<Held | undefined>;
  /** One look at a calendar by its address: by network before the token is looked up. */
  calendar(address: string): Promise<Held | undefined>;
  /** One act of an outsider: limited by person or, if unknown, by network and by notice. */
  publicAct(who: { readonly person: string | undefined; readonly address: string }, notice: string): Promise<Held | undefined>;
  /** One code to an address of a channel: by person, and by address, which may be a stranger's. */
  channelCode(person: string, address: string): Promise<Held | undefined>;
  /** One message of a person in a thread. */
  message(person: string): Promise<Held | undefined>;
}

/** Counted in PostgreSQL, the same for all portal processes. A database that is away fails the call. */
export function createLimits(pool: pg.Pool): Limits {
  const limiter = (keyPrefix: string, points: number, duration: number, clearExpiredByTimeout = false) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true, // by migration
      clearExpiredByTimeout,
      keyPrefix,
      points,
      duration,
    });
  const network = limiter('network', 20, minute, true);
  const here = limiter('here', 5, 15 * minute);
  const account = limiter('account', 20, hour);
  // where the account has been signed in to: guesses from elsewhere do not keep its owner out there
  const known = limiter('known', 1, 30 * day);
  // six digits, three of a million right at a time: ten guesses an hour find one in four years
  const code = limiter('code', 10, hour);
  const reset = limiter('reset', 3, hour);
  const objector = limiter('objector', 5, 15 * minute);
  const notice = limiter('notice', 20, day);
  const applications = limiter('applications', 5, hour);
  const allApplications = limiter('all-applications', 200, day);
  const invitations = limiter('invitations', 100, day);
  const message = limiter('message', 60, hour);
  const channelOf = limiter('channel', 10, hour);
  const channelTo = limiter('channel-to', 5, day);
  const check = limiter('check', 30, minute);
  // calendar programs of one house may come from one address
  const calendar = limiter('calendar', 120, 15 * minute);
  const keysOf = (email: string, address: string) => {
    const who = hashOf(email.trim().toLowerCase()).slice(0, 40);
    const where = networkOf(address);
    return { who, where, pair: `${where} ${who}` };
  };
  return {
    async signIn(email, address) {
      const { who, where, pair } = keysOf(email, address);
      return (
        (await taken(network, where, 'network')) ??
        (await taken(here, pair, 'account-here')) ??
        ((await known.get(pair)) ? undefined : await taken(account, who, 'account'))
      );
    },
    async signedIn(email, address) {
      const { who, where, pair } = keysOf(email, address);
      const wasKnown = await known.get(pair);
      await Promise.all([network.reward(where), here.delete(pair), known.set(pair, 1, 30 * day)]);
      if (!wasKnown) await account.reward(who);
    },
    async code(user, address) {
      return (await taken(network, networkOf(address), 'network')) ?? taken(code, hashOf(user).slice(0, 40), 'code');
    },
    async codeRight(user, address) {
      await Promise.all([network.reward(networkOf(address)), code.delete(hashOf(user).slice(0, 40))]);
    },
    async application(address) {
      return (await taken(applications, networkOf(address), 'applications')) ?? taken(allApplications, 'all', 'applications');
    },
    invitation: (organisation) => taken(invitations, organisation, 'invitations'),
    message: (person) => taken(message, person, 'message'),
    async channelCode(person, address) {
      return (await taken(channelOf, person, 'channel')) ?? taken(channelTo, hashOf(address).slice(0, 40), 'channel');
    },
    publicCheck: (address) => taken(check, networkOf(address), 'network'),
    async reset(email, address) {
      const { who, where } = keysOf(email, address);
      return (await taken(network, where, 'network')) ?? taken(reset, who, 'account');
    },
    guess: (address) => taken(network, networkOf(address), 'network'),
    calendar: (address) => taken(calendar, networkOf(address), 'calendar'),
    async publicAct({ person, address }, about) {
      if (person !== undefined) return taken(objector, person, 'objector');
      return (await taken(objector, networkOf(address), 'objector')) ?? (await taken(notice, hashOf(about).slice(0, 40), 'notice'));
    },
  };
}

async function taken(limiter: RateLimiterPostgres, key: string, by: Held['by']): Promise<Held | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { by, seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
  }
}
