import type { AppLoadContext } from '@remix-run/node';
import type { Threads } from '#web/shapes/talk.ts';

/** The reader's threads on clauses and files of what was handed in at this opening. Null: the reader has none here. */
export async function partThreads(of: AppLoadContext['caller'], caseId: string, key: string): Promise<Threads | null> {
  const [here, all] = await Promise.all([of.talk.threads({ caseId, key }), of.talk.threads({ caseId })]).catch(() => [null, null]);
  if (!here || !all || here.mayTalk.length === 0) return null;
  return { mayTalk: here.mayTalk, rows: all.rows.filter((row) => row.key?.startsWith(`${key}#`)) };
}
