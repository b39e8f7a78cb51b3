import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import type { Anchors } from '#worker/record/anchors.ts';
import { isSigned } from '#worker/signed/act-keys.ts';
import { type AuthenticatorRow, authenticatorsOf, chainOfAuthenticators, keyOf } from '#worker/signed/authenticators.ts';
import { countsAt, type Trust } from '#worker/signed/trust.ts';
import { Evidence, NewAuthenticator, textOfEnd, textOfRegistration } from '#workflows/engine/assertion.ts';
import { type AuthenticatorChange, notRegistered } from '#workflows/messages.ts';

const most = 20;
const refused = (why: string) => ApplicationFailure.create({ message: why, type: notRegistered, nonRetryable: true, details: [why] });

interface Recorder {
  readonly sql: pg.Pool;
  readonly trust: Trust;
  /** Keeps the head of the chain outside of the database. */
  readonly anchors?: Anchors;
}

export const createRecordAuthenticator = ({ sql, trust, anchors }: Recorder) => ({
  /**
   * Records that an authenticator came or went, once, if the portal has signed it and, where it came, if it stands on a code of
   * administration or on an earlier authenticator of the same person.
   */
  async recordAuthenticator(change: AuthenticatorChange): Promise<void> {
    const entry = change.what === 'ended' ? endOf(change) : registrationOf(change);
    if (!isSigned(trust.actKeys, change.signature, entry.signed)) throw refused('NOT_SIGNED');
    const client = await sql.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT record_authenticator($1)', [JSON.stringify(entry)]);
      // by the same eyes that will look at it later: a row that does not count is not kept
      const known = await authenticatorsOf(client, trust, [entry.person]);
      const { rows } = await client.query<AuthenticatorRow>('SELECT * FROM authenticator_record WHERE authenticator = $1 AND what = $2', [
        entry.authenticator,
        entry.what,
      ]);
      const [row] = rows;
      const one = known.get(entry.authenticator);
      if (!one || row?.person_id !== entry.person) throw refused('NO_EVIDENCE');
      if (entry.what === 'registered' && [...known.values()].filter((other) => countsAt(other, one.from)).length > most)
        throw refused('TOO_MANY');
      await client.query('COMMIT');
      await anchors?.keep({ case: chainOfAuthenticators, version: row.n, hash: row.hash });
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw (error as { code?: unknown }).code === '23505' || (error as { code?: unknown }).code === '23503'
        ? refused('USED_BEFORE')
        : error;
    } finally {
      client.release();
    }
  },
});

function registrationOf(change: Extract<AuthenticatorChange, { what: 'registered' }>) {
  const authenticator = NewAuthenticator.safeParse(change.authenticator).data;
  const evidence = Evidence.safeParse(change.evidence).data;
  if (!authenticator || !evidence || !keyOf(authenticator)) throw refused('MALFORMED');
  const { id, person } = authenticator;
  return {
    what: 'registered',
    authenticator: id,
    person,
    signed: textOfRegistration(authenticator, change.signature.at),
    ...signatureOf(change),
    evidence,
  };
}
function endOf(change: Extract<AuthenticatorChange, { what: 'ended' }>) {
  const { authenticator, person } = change;
  return {
    what: 'ended',
    authenticator,
    person,
    signed: textOfEnd(authenticator, person, change.signature.at),
    ...signatureOf(change),
    evidence: {},
  };
}
const signatureOf = ({ signature }: AuthenticatorChange) => ({ signature: signature.value, signatureKey: signature.key });
