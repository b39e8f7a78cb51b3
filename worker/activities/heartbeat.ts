import { heartbeat } from '@temporalio/activity';

const everyMs = 1000;

/** Tells Temporal once a second that this attempt still runs, so that one whose worker died is made again within seconds. */
export async function withHeartbeat<T>(work: Promise<T>): Promise<T> {
  const beat = setInterval(heartbeat, everyMs);
  try {
    return await work;
  } finally {
    clearInterval(beat);
  }
}
