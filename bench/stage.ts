import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '#scripts/stack.mjs';
import { type Company, engage } from '#scripts/story/company.ts';
import { readEnv } from '#web/server/env.server.ts';
import { closeServices, createServices } from '#web/server/services.server.ts';
import type { Services } from '#web/server/services.ts';
import { Bare } from './bare.ts';

export interface Stage {
  readonly company: Company;
  /** The portal's own, in this process: the caller that pages use works with the same. */
  readonly services: Services;
  readonly portalUrl: string;
  readonly bare: Bare;
  /** Afterwards no worker has any workflow in its cache. */
  restartWorkers(): Promise<void>;
  close(): Promise<void>;
}

/** A whole Tida of its own, through a power cut durable like a real one, and beside it the worker of the bare Updates. */
export async function openStage(say: (line: string) => void, signal: AbortSignal): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tida-bench-'));
  const cleanUps: (() => unknown)[] = [() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })];
  const close = async () => {
    for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  };
  try {
    const env = { NODE_ENV: 'test', LOG_LEVEL: 'warn' };
    const stack = await startStack({
      dataDir,
      durable: true,
      env,
      parts: ['postgres', 'temporal', 'bank', 'worker', 'portal'],
      say,
      signal,
    });
    cleanUps.unshift(() => stack.stop());
    const company = await engage(stack.env);
    const services = createServices(readEnv(stack.env));
    cleanUps.unshift(() => closeServices(services));
    const bare = await Bare.open(stack.env, dataDir);
    cleanUps.unshift(() => bare.close());
    const restartWorkers = async () => {
      await Promise.all([stack.restart('worker'), bare.restart()]);
    };
    return { company, services, portalUrl: stack.env['PORTAL_URL'] ?? '', bare, restartWorkers, close };
  } catch (error) {
    await close();
    throw error;
  }
}
