import type { Services } from '#web/server/services.ts';
import { collectFiles, forgetDownloads } from './collect.ts';
import { checkWaiting } from './receive.ts';
import { passesUnseen } from './scanner-limits.ts';

const [scanEveryMs, collectEveryMs] = [15_000, 3_600_000];

/** Scans files that arrived while the scanner was away, and collects unreferenced ones; returns the function that ends it. */
export function tendFiles(services: Services): () => void {
  const failed = (error: unknown) => services.log.warn({ err: error }, 'files could not be tended');
  let isAsked = services.env.NODE_ENV !== 'production'; // elsewhere the scanner is a stand-in without limits
  const tend = async () => {
    await checkWaiting(services);
    if (isAsked) return;
    const passes = await passesUnseen(services.files.scan);
    isAsked = true;
    if (passes)
      services.log.error({ event: 'scanner-passes-unseen' }, 'clamd calls files clean that exceed its limits: set AlertExceedsMax yes');
  };
  const timers = [
    setInterval(() => void tend().catch(failed), scanEveryMs),
    setInterval(() => void collectFiles(services).catch(failed), collectEveryMs),
    setInterval(() => void forgetDownloads(services).catch(failed), collectEveryMs),
  ];
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
