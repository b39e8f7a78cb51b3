import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import type { SignatureProvider } from '#worker/signature/provider.ts';
import { signPaperOnRecord } from '#worker/signature/sign-paper.ts';
import { papersToSign } from '#worker/signature/waiting.ts';
import { keyOfPaper, type PaperToSign } from '#workflows/signatures/messages.ts';
import { withHeartbeat } from './heartbeat.ts';

/** An answer after this long lets the workflow start a new run. */
const waitsMs = 600_000;
/** What a lost connection has not said is seen then. */
const looksMs = 15_000;
const beatMs = 1000;

interface Signatures {
  readonly sql: pg.Pool;
  readonly stopping?: AbortSignal;
  readonly signatures?: { readonly provider: SignatureProvider; readonly portalUrl: string };
}

export const createSignatureActivities = ({ sql, stopping, signatures }: Signatures) => ({
  /** All papers that wait for their signatures, once there is one that is not under way. */
  async awaitPapersToSign(underWay: readonly string[]): Promise<PaperToSign[]> {
    const context = Context.current();
    const until = Date.now() + waitsMs;
    const client = await sql.connect();
    let lookAt = 0;
    client.on('notification', () => {
      lookAt = 0;
    });
    let lost: Error | undefined;
    client.once('error', (error) => {
      lost = error;
    });
    try {
      await client.query('LISTEN case_changed');
      for (;;) {
        if (lost) throw lost;
        if (Date.now() >= lookAt) {
          lookAt = Date.now() + looksMs;
          const waiting = await papersToSign(sql);
          if (waiting.some((paper) => !underWay.includes(keyOfPaper(paper)))) return waiting;
          if (Date.now() >= until || stopping?.aborted) return waiting;
        }
        if (stopping?.aborted) return papersToSign(sql);
        context.heartbeat();
        await context.sleep(beatMs);
      }
    } finally {
      client.release(true); // a listening connection is not shared
    }
  },

  async signPaper(paper: PaperToSign): Promise<void> {
    if (!signatures) throw ApplicationFailure.retryable('this worker knows no authority', 'NO_AUTHORITY');
    await withHeartbeat(signPaperOnRecord({ sql, ...signatures }, paper));
  },
});
