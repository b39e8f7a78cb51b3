import type { KeyObject } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import { z } from 'zod';
import { openEnvelope } from '#worker/sealed/open-envelope.ts';
import type { AssertionRule } from '#worker/signed/asserted.ts';
import { Sha256 } from '#workflows/domain/party.ts';
import { Subject } from '#workflows/domain/text.ts';
import type { EffectJob } from '#workflows/messages.ts';
import { whyStillSealed } from '#workflows/project/proposal/on-record.ts';
import { type OpenedEnvelope, openedEnvelope } from '#workflows/project/proposal/sealed-package.ts';
import { actsOnRecord, answered, databaseNow } from './on-record.ts';

const Request = z.object({ proposals: z.array(z.object({ id: Subject, document: Sha256 })).max(500) });
/** The content of the envelope of a final sealing: the forms drafted before, the pledge, and a random value. */
const Package = z.object({ parts: z.unknown() });

interface Unsealing {
  readonly sql: pg.Pool;
  /** The present key first. */
  readonly sealKeys: readonly KeyObject[];
  readonly rule: AssertionRule;
  /** The least length of a day of a window. */
  readonly waitDayMs: number;
}

export const createUnsealProposals = ({ sql, sealKeys, rule, waitDayMs }: Unsealing) => ({
  /**
   * Any client of Temporal can start this with any input, so the record and the database's clock decide: the two confirmations are
   * recorded before they have any effect. The texts of these proposals are in the database, readable from now on; answers what they
   * carry. An envelope that cannot be opened is answered as unreadable and stays sealed. May run twice: a text once there stays.
   */
  async unsealProposals({ caseId, effect }: EffectJob): Promise<{ proposals: OpenedEnvelope[] }> {
    const { proposals } = Request.parse(effect.payload);
    const why = whyStillSealed(await actsOnRecord(sql, rule, caseId), proposals, await databaseNow(sql), waitDayMs);
    // the listing may be recorded later than it was done: the window ends by the database's clock
    if (why === 'TOO_EARLY') throw ApplicationFailure.retryable('the window is open by the clock of the database', why);
    if (why) throw ApplicationFailure.nonRetryable('not closed, not confirmed by two, or not proposals of this project', why);
    const answers: OpenedEnvelope[] = [];
    for (const { id, document } of proposals) {
      const text = await openAndKeep(sql, sealKeys, caseId, document);
      answers.push(text === undefined ? { id, state: 'unreadable' } : openedEnvelope(id, Package.parse(JSON.parse(text)).parts));
    }
    return answered(sql, caseId, effect.id, { proposals: answers });
  },
});

async function openAndKeep(sql: pg.Pool, sealKeys: readonly KeyObject[], caseId: string, hash: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ body: string | null; envelope: Buffer | null }>(
    'SELECT body, envelope FROM document WHERE case_id = $1 AND hash = $2',
    [caseId, hash],
  );
  const found = rows[0];
  if (found?.body) return found.body;
  if (!found?.envelope) return undefined;
  const text = tryToOpen(found.envelope, hash, sealKeys);
  if (text !== undefined)
    await sql.query('UPDATE document SET body = $3, unsealed_at = now() WHERE case_id = $1 AND hash = $2 AND body IS NULL', [
      caseId,
      hash,
      text,
    ]);
  return text;
}

/** A broken or foreign envelope must not stop the opening of the others; which one it was is in the project's record. */
function tryToOpen(envelope: Buffer, hash: string, sealKeys: readonly KeyObject[]): string | undefined {
  try {
    return openEnvelope(envelope, hash, sealKeys);
  } catch {
    return undefined;
  }
}
