import type { Services } from './services.ts';

export interface Readiness {
  readonly ready: boolean;
  readonly database: boolean;
  readonly temporal: boolean;
  /** Room for uploads. Without it everything else goes on, so the portal stays ready. */
  readonly files: boolean;
}

const askedAgainAfterMs = 2000;
const patienceMs = 2000;

/** Readiness; load balancers ask every second, so the servers behind the portal are asked less often. */
export function createReadiness({ database, temporal, files }: Services): () => Promise<Readiness> {
  let last: { at: number; answer: Promise<Readiness> } | undefined;
  const ask = async (): Promise<Readiness> => {
    const [data, flow, room] = await Promise.all([
      answers(database.$queryRaw`SELECT 1`),
      answers(temporal.connection.withDeadline(Date.now() + patienceMs, () => temporal.connection.workflowService.getSystemInfo({}))),
      files.incoming.hasRoom(),
    ]);
    return { ready: data && flow, database: data, temporal: flow, files: room };
  };
  return () => {
    if (!last || Date.now() - last.at > askedAgainAfterMs) last = { at: Date.now(), answer: ask() };
    return last.answer;
  };
}

const answers = (call: Promise<unknown>) =>
  Promise.race([call.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref())]).catch(
    () => false,
  );
