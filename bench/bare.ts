import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { Settings } from '#scripts/stack.mjs';
import type { counter } from './bare-workflows.ts';

const taskQueue = 'bench';
const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** The one-Update workflow and its worker, in a process of its own like the real one. */
export class Bare {
  private worker: ChildProcess | undefined;

  private constructor(
    private readonly codePath: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async open(settings: Settings, folder: string): Promise<Bare> {
    const { code } = await bundleWorkflowCode({ workflowsPath: join(import.meta.dirname, 'bare-workflows.ts'), logger: quiet });
    const codePath = join(folder, 'bare-workflows.js');
    writeFileSync(codePath, code);
    const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, WORKER_DATABASE_URL } = settings;
    const bare = new Bare(codePath, { ...process.env, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, WORKER_DATABASE_URL });
    await bare.restart();
    return bare;
  }

  start(client: Client): Promise<WorkflowHandle<typeof counter>> {
    return client.workflow.start<typeof counter>('counter', {
      taskQueue,
      workflowId: `counter:${randomUUID()}`,
      workflowTaskTimeout: '5s',
    });
  }

  async restart(): Promise<void> {
    await this.close();
    const args = ['--import', 'tsx', join(import.meta.dirname, 'bare-worker.ts'), this.codePath, taskQueue];
    const worker = spawn(process.execPath, args, { env: this.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.worker = worker;
    await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(([code]) => Promise.reject(new Error(`the bare worker ended with ${code}`))),
    ]);
  }

  async close(): Promise<void> {
    const { worker } = this;
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
}
