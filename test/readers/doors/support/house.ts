import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { freePort } from '#scripts/launcher/ports.mjs';
import { Portal } from '#test/portal/support/portal.ts';
import type { ReaderOf } from '#test/readers/support/people.ts';
import { until } from '#test/workflow/support/performance.ts';
import { NewGrant } from '#worker/admin/import-file.ts';
import { addKey } from '#worker/admin/register.ts';
import { keyScopes } from '#workflows/domain/key-scope.ts';

/** A reader with a bearer key; the public has none. */
export interface Account extends ReaderOf {
  readonly key: string | undefined;
}
/** The portal as it is built, a process of its own, on a database with the stories' cast. */
export class House {
  private constructor(
    readonly portal: Portal,
    readonly url: string,
    private readonly process: ChildProcess,
    /** What the process has to complain about. */
    readonly log: string[],
  ) {}

  static async open(): Promise<House> {
    // nothing to do where npm test has built already
    execFileSync(process.execPath, ['scripts/build.mjs', 'pages', 'portal'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const secret = randomBytes(32).toString('hex');
    const portal = await Portal.open({ env: { PORTAL_SECRET: secret } });
    const { theatre, scanner, filesFolder, services } = portal;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const seal = createPublicKey(theatre.sealPrivateKey).export({ type: 'spki', format: 'pem' }).toString();
    const env = {
      PATH: process.env['PATH'],
      TZ: process.env['TZ'],
      NODE_ENV: 'test' as const,
      LOG_LEVEL: 'warn',
      PORTAL_DATABASE_URL: theatre.database.portalUrl,
      TEMPORAL_ADDRESS: process.env['TEMPORAL_ADDRESS'],
      TEMPORAL_NAMESPACE: services.env.TEMPORAL_NAMESPACE,
      TEMPORAL_TASK_QUEUE: theatre.taskQueue,
      PORTAL_URL: url,
      PORTAL_PORT: `${port}`,
      PORTAL_SECRET: secret,
      SEAL_PUBLIC_KEY: Buffer.from(seal).toString('base64'),
      ACT_SIGNING_KEY: theatre.actSigningKey,
      FILES_FOLDER: filesFolder,
      SCANNER_ADDRESS: `127.0.0.1:${(scanner.address() as AddressInfo).port}`,
      WAIT_DAY_MS: '100',
    };
    const child = spawn(process.execPath, ['build/portal.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const log: string[] = [];
    for (const out of [child.stdout, child.stderr]) out.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    const house = new House(portal, url, child, log);
    const isReady = () =>
      fetch(`${url}/healthz/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(isReady, 60_000).catch(async (error: unknown) => {
      await house.close();
      throw new Error(`the portal does not begin: ${log.join('')}`, { cause: error });
    });
    return house;
  }

  /** Registers who is not of the cast, and gives each signed-in reader a key. */
  async admit(readers: readonly ReaderOf[]): Promise<Account[]> {
    const { admin } = this.portal;
    await this.portal.register({
      organisations: [
        { id: 'elsewhere', kind: 'enterprise', nameZh: '域外机械有限公司（示例）', nameEn: 'Elsewhere Machines (fictional)' },
      ],
      persons: readers.flatMap(({ name, viewer }) =>
        viewer ? [{ id: viewer.person, nameZh: `读者${name}`, nameEn: `Reader ${name}` }] : [],
      ),
      grants: readers.flatMap(({ viewer }) =>
        (viewer?.grants ?? []).map(({ organisation, role }) => NewGrant.parse({ person: viewer?.person, organisation, role })),
      ),
    });
    const accounts: Account[] = [];
    for (const reader of readers) {
      const { viewer } = reader;
      const secret = `tida_${randomBytes(32).toString('base64url')}`;
      if (viewer)
        await addKey(
          admin,
          { person: viewer.person, organisation: viewer.organisation, label: 'doors' },
          { secret, days: 1, scopes: [...keyScopes] },
        );
      accounts.push({ ...reader, key: viewer ? secret : undefined });
    }
    return accounts;
  }

  async close(): Promise<void> {
    if (this.process.exitCode === null) {
      const ended = new Promise((done) => this.process.once('exit', done));
      this.process.kill('SIGTERM');
      await ended;
    }
    await this.portal.close();
  }
}
