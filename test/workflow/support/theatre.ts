import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import type pg from 'pg';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { importedOrganisations, inventedAccount, openingParties } from '#scripts/story/organisations.ts';
import { createBank } from '#stand-ins/bank/server.ts';
import { newSigningKey, publicHalf } from '#test/support/signing-keys.ts';
import { signingKeyFrom, signStart } from '#web/documents/signing.ts';
import { createActivities } from '#worker/activities/activities.ts';
import { addAccount } from '#worker/admin/register.ts';
import { httpBank } from '#worker/bank/http-gateway.ts';
import { traceActivities } from '#worker/health/trace-activities.ts';
import { smtpMailer } from '#worker/mail/smtp.ts';
import { channelsOf, recordWhetherSent, startDispatcher } from '#worker/mail/start.ts';
import { type MessengerSettings, messengersOf } from '#worker/messengers/settings.ts';
import { workerOptions } from '#worker/options.ts';
import { anchorFile } from '#worker/record/anchors.ts';
import { actKeysFrom } from '#worker/signed/act-keys.ts';
import type { AssertionRule } from '#worker/signed/asserted.ts';
import { type DayLengths, realDayMs } from '#workflows/engine/period.ts';
import { dispatcherId } from '#workflows/mail/messages.ts';
import { caseWorkflowId, openedUpdate } from '#workflows/messages.ts';
import { defaultTerms } from '#workflows/modules/terms/terms.ts';
import type { ProjectStart } from '#workflows/project/open-project.ts';
import type { project } from '#workflows/project/workflow.ts';
import { connectionsTo, type Database, type Filling, newDatabase, setting } from './database.ts';
import { Performance } from './performance.ts';

const mailFrom = 'Tida 题答 <tida@tida.example>';
/** Where links in mails lead. */
export const mailPortal = 'http://127.0.0.1:3999';
/** Of the tests' portal. */
const portalOrigin = 'http://localhost:3999';
export const bundlePath = 'build/workflows.js';
// what the SDK has to say is kept from the tests' output, unless asked for
Runtime.install({
  logger: new DefaultLogger(process.env['TEMPORAL_LOG'] ? 'WARN' : 'ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
});

export interface TheatreOptions {
  /** Without a worker the test starts its own. */
  readonly withWorker?: boolean;
  readonly worker?: Partial<WorkerOptions>;
  /** A relay that takes mails: then they are sent. */
  readonly smtpUrl?: string;
  /** Services that take messages by other channels. */
  readonly services?: MessengerSettings;
  /** Whether binding acts need their person's own assertion. */
  readonly assertions?: 'required' | 'offered';
  /** Whether authenticators that a demonstration's portal holds count. */
  readonly demonstration?: boolean;
  /** What stands in the database; the accounts that payments may go to are a part of it. */
  readonly filling?: Filling;
}

/** Done once for all files of a process. */
const once = <Value>(make: () => Value) => {
  let made: { readonly value: Value } | undefined;
  return (): Value => {
    made ??= { value: make() };
    return made.value;
  };
};
// nothing to do where npm test has built already
const build = once(() =>
  execFileSync(process.execPath, ['scripts/build.mjs', 'workflows', 'worker'], { stdio: ['ignore', 'ignore', 'inherit'] }),
);
const sealKey = once(() =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
);

/** Real PostgreSQL, real Temporal, a bank and a worker, for one file of tests. */
export class Theatre {
  private constructor(
    readonly database: Database,
    /** The owner's connections: what a test looks at. */
    readonly sql: pg.Pool,
    readonly client: Client,
    readonly bankUrl: string,
    readonly taskQueue: string,
    readonly sealPrivateKey: string,
    /** The portal's, as it is set: what its acts are signed with. */
    readonly actSigningKey: string,
    readonly anchorFile: string,
    private readonly assertions: 'required' | 'offered',
    private readonly demonstration: boolean,
    private readonly cleanUps: (() => unknown)[],
    private readonly smtpUrl?: string,
    private readonly services: MessengerSettings = {},
  ) {}

  get signer() {
    return signingKeyFrom(this.actSigningKey);
  }
  get actKeys() {
    return actKeysFrom(publicHalf(this.actSigningKey));
  }

  /** How its worker believes acts. */
  get rule(): AssertionRule {
    return { actKeys: this.actKeys, required: this.assertions === 'required', origins: [portalOrigin], demonstration: this.demonstration };
  }

  static async open({
    withWorker = true,
    worker,
    assertions = 'offered',
    demonstration = false,
    smtpUrl,
    services,
    filling = accounts,
  }: TheatreOptions = {}): Promise<Theatre> {
    build();
    const database = await newDatabase(filling);
    const folder = mkdtempSync(join(tmpdir(), 'tida-theatre-'));
    const bank = createBank(join(folder, 'bank.jsonl'));
    await new Promise<void>((listening) => bank.listen(0, '127.0.0.1', listening));
    const sql = connectionsTo(database.ownerUrl, 5);
    const connection = await Connection.connect({ address: setting('TEMPORAL_ADDRESS') });
    const client = new Client({ connection, namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'default' });
    const bankUrl = `http://127.0.0.1:${(bank.address() as AddressInfo).port}`;
    const theatre = new Theatre(
      database,
      sql,
      client,
      bankUrl,
      `test-${randomUUID()}`,
      sealKey(),
      newSigningKey(),
      join(folder, 'anchors.jsonl'),
      assertions,
      demonstration,
      [],
      smtpUrl,
      services,
    );
    theatre.cleanUps.push(
      () => sql.end(),
      () => database.drop(),
      () => connection.close(),
      () => bank.close().closeAllConnections(),
      () => rmSync(folder, { recursive: true }),
    );
    if (smtpUrl || services) theatre.cleanUps.unshift(() => client.workflow.getHandle(dispatcherId(theatre.taskQueue)).terminate());
    if (withWorker) await theatre.startWorker(worker);
    return theatre;
  }

  /** A worker within this process. Answers how to stop it. */
  async startWorker(options: Partial<WorkerOptions> = {}): Promise<() => Promise<void>> {
    const sql = connectionsTo(this.database.workerUrl, 10);
    const connection = await NativeConnection.connect({ address: setting('TEMPORAL_ADDRESS') });
    const sending = {
      ...(this.smtpUrl ? { mailer: smtpMailer({ url: this.smtpUrl, from: mailFrom, timeoutMs: 500 }) } : {}),
      messengers: messengersOf(this.services, 500),
      portalUrl: mailPortal,
    };
    const mails = channelsOf(sending).length > 0 ? sending : undefined;
    const stopping = new AbortController();
    const worker = await Worker.create({
      ...workerOptions,
      shutdownGraceTime: '1s',
      connection,
      namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'default',
      taskQueue: this.taskQueue,
      workflowBundle: { codePath: bundlePath },
      activities: createActivities({
        sql,
        bank: httpBank(this.bankUrl, 500),
        sealKeys: [createPrivateKey(this.sealPrivateKey)],
        rule: this.rule,
        anchors: anchorFile(this.anchorFile),
        waitDayMs: 1,
        temporal: this.client,
        stopping: stopping.signal,
        ...(mails ? { mails } : {}),
      }),
      interceptors: { activity: [traceActivities] },
      ...options,
    });
    const running = worker.run();
    await recordWhetherSent(sql, channelsOf(mails), stopping.signal);
    if (mails) await startDispatcher(this.client, this.taskQueue);
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopped ??= (async () => {
        stopping.abort();
        worker.shutdown();
        await running;
        mails?.mailer?.close();
        await connection.close();
        await sql.end();
      })();
      return stopped;
    };
    this.cleanUps.unshift(stop);
    return stop;
  }

  /** A worker as a process of its own, which a test can kill. */
  async spawnWorker(more: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
    const env = {
      ...process.env,
      WORKER_DATABASE_URL: this.database.workerUrl,
      TEMPORAL_TASK_QUEUE: this.taskQueue,
      SEAL_PRIVATE_KEY: Buffer.from(this.sealPrivateKey).toString('base64'),
      ACT_PUBLIC_KEYS: publicHalf(this.actSigningKey),
      BANK_URL: this.bankUrl,
      WAIT_DAY_MS: '1',
      ANCHOR_FILE: this.anchorFile,
      WORKER_HEALTH_PORT: '0',
      LOG_LEVEL: 'error',
      ...(this.smtpUrl ? { SMTP_URL: this.smtpUrl, MAIL_FROM: mailFrom, PORTAL_URL: mailPortal } : {}),
      ...(Object.keys(this.services).length > 0 ? { ...this.services, PORTAL_URL: mailPortal } : {}),
      ...more,
    };
    const worker = spawn(process.execPath, ['build/worker.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((ready, failed) => {
      worker.stdout.once('data', () => ready());
      worker.once('exit', (code) => failed(new Error(`the worker ended with ${code}`)));
    });
    return worker;
  }

  /** Takes the worker's way into the database, or gives it back. */
  async databaseAway(away: boolean): Promise<void> {
    const name = new URL(this.database.ownerUrl).pathname.slice(1);
    await this.sql.query(`ALTER DATABASE ${name} CONNECTION LIMIT ${away ? 0 : -1}`);
    if (away)
      await this.sql.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'tida_worker'", [name]);
  }

  misbehave(how: object): Promise<Response> {
    return fetch(`${this.bankUrl}/misbehave`, { method: 'POST', body: JSON.stringify(how) });
  }

  /** A new project whose draft is open. Its waits can be short; people's deadlines are real unless said otherwise. */
  async openProject(lengths: Partial<DayLengths> = {}): Promise<Performance> {
    const id = `p-${randomUUID()}`;
    const number = createHash('sha256').update(id).digest('hex').slice(0, 12);
    const terms = { ...defaultTerms, programme: 'programme', lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs, ...lengths } };
    const start: ProjectStart = {
      id,
      number,
      parties: openingParties,
      requester: 'requester',
      terms,
    };
    const startWorkflowOperation = new WithStartWorkflowOperation<typeof project>('project', {
      workflowId: caseWorkflowId(id),
      taskQueue: this.taskQueue,
      args: [start, undefined, signStart(this.signer, start)],
      workflowTaskTimeout: '5s',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    await this.client.workflow.executeUpdateWithStart(openedUpdate, { startWorkflowOperation });
    return this.project(id);
  }

  project(id: string): Performance {
    const handle: WorkflowHandle = this.client.workflow.getHandle(caseWorkflowId(id));
    return new Performance(id, handle, this.sql, this.signer);
  }

  async close(): Promise<void> {
    for (const cleanUp of this.cleanUps) await cleanUp();
  }
}

/** The cast and its organisations have accounts that payments may go to. */
export async function withAccounts(database: Database): Promise<void> {
  const sql = connectionsTo(database.ownerUrl, 1);
  const owners = [
    ...importedOrganisations.map(({ id, nameZh }) => ({ organisation: id, owner: id, holder: nameZh })),
    ...(Object.keys(cast) as Player[]).map((player) => ({
      organisation: cast[player].organisation,
      owner: idOf(player),
      holder: cast[player].nameZh,
    })),
  ];
  for (const { holder, ...one } of owners) await addAccount(sql, one, { holder, ...inventedAccount(one.owner) });
  await sql.end();
}
const accounts: Filling = { name: 'accounts', fill: withAccounts };
