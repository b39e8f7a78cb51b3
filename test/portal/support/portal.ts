import { createPublicKey, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppLoadContext } from '@remix-run/node';
import type pg from 'pg';
import { pino } from 'pino';
import { cast, type Player } from '#scripts/story/cast.ts';
import { importedOrganisations, programmeParties } from '#scripts/story/organisations.ts';
import { createScanner } from '#stand-ins/scanner/scanner.ts';
import { HeldKey } from '#test/support/authenticators.ts';
import { idOf } from '#test/support/play.ts';
import { connectionsTo, type Filling } from '#test/workflow/support/database.ts';
import { Theatre, type TheatreOptions, withAccounts } from '#test/workflow/support/theatre.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { type Env, readEnv } from '#web/server/env.server.ts';
import { createApp, type Pages } from '#web/server/http.ts';
import { pageContext } from '#web/server/page-context.ts';
import { closeServices, createServices, logOptions } from '#web/server/services.server.ts';
import type { Services } from '#web/server/services.ts';
import { createCaller } from '#web/trpc/router.ts';
import { newAuthenticatorCode, resetAuthenticators } from '#worker/admin/authenticators.ts';
import type { ImportFile } from '#worker/admin/import-file.ts';
import { addProgramme } from '#worker/admin/programmes.ts';
import { addKey, addOrganisation, addPerson, grant } from '#worker/admin/register.ts';
import { type KeyScope, keyScopes } from '#workflows/domain/key-scope.ts';

export const portalUrl = 'http://127.0.0.1:3999';
/** Enough for a test: hashing is as slow as it should be, so few players have an account. */
export const password = 'a long enough password';
export const emailOf = (player: Player) => `${idOf(player)}@example.com`;
const withAccount: readonly Player[] = ['requester', 'auditor'];

/** The stories' cast as an import file: ids as in the simulation. */
export const castFile: Required<ImportFile> = {
  organisations: importedOrganisations,
  persons: Object.entries(cast).map(([player, { nameZh, nameEn }]) => ({
    id: idOf(player as Player),
    nameZh,
    nameEn,
    ...(withAccount.includes(player as Player) ? { email: emailOf(player as Player), password } : {}),
  })),
  grants: Object.entries(cast).flatMap(([player, { organisation, roles }]) =>
    roles.map((role) => ({ person: idOf(player as Player), organisation, role })),
  ),
  programmes: [{ id: 'programme', nameZh: '千校万企协同创新', nameEn: 'Joint innovation', ...programmeParties }],
};

async function registerAs(admin: pg.Pool, { organisations: bodies = [], persons = [], grants = [], programmes = [] }: ImportFile) {
  for (const body of bodies) await addOrganisation(admin, body);
  for (const person of persons) await addPerson(admin, person);
  for (const one of grants) await grant(admin, one);
  for (const programme of programmes) await addProgramme(admin, programme);
}
const ofTheCast: Filling = {
  name: 'cast',
  async fill(database) {
    await withAccounts(database);
    const admin = connectionsTo(database.adminUrl, 1);
    await registerAs(admin, castFile);
    await admin.end();
  },
};

/** Somebody as the portal recognises them, without a session. */
export function viewerFor(player: Player): Viewer {
  const { organisation, roles } = cast[player];
  const grants = roles.map((role) => ({ organisation, role, caseId: null }));
  return { person: idOf(player), user: `user-${player}`, scopes: 'all', organisation, organisations: [organisation], grants };
}

/** Real PostgreSQL and Temporal with the portal on top, and the cast in it; no pages. */
export class Portal {
  private constructor(
    readonly theatre: Theatre,
    readonly services: Services,
    readonly app: ReturnType<typeof createApp>,
    /** As the worker's role. */
    readonly worker: pg.Pool,
    /** As the role of the administration commands. */
    readonly admin: pg.Pool,
    readonly log: string[],
    /** The scanner of uploads; it misbehaves on command. */
    readonly scanner: ReturnType<typeof createScanner>,
    readonly filesFolder: string,
  ) {}
  /** The keys with which players assert their binding acts, where this portal asks for it. */
  private readonly held = new Map<Player, HeldKey>();

  static async open(options: TheatreOptions & { pages?: Pages; env?: Record<string, string> } = {}): Promise<Portal> {
    const theatre = await Theatre.open({ filling: ofTheCast, ...options });
    const seal = createPublicKey(theatre.sealPrivateKey).export({ type: 'spki', format: 'pem' }).toString();
    const filesFolder = mkdtempSync(join(tmpdir(), 'tida-files-'));
    const scanner = createScanner();
    await new Promise<void>((listening) => scanner.listen(0, '127.0.0.1', listening));
    const env = readEnv({
      NODE_ENV: 'test',
      PORTAL_DATABASE_URL: theatre.database.portalUrl,
      TEMPORAL_ADDRESS: process.env['TEMPORAL_ADDRESS'],
      TEMPORAL_NAMESPACE: process.env['TEMPORAL_NAMESPACE'] ?? 'default',
      TEMPORAL_TASK_QUEUE: theatre.taskQueue,
      PORTAL_URL: portalUrl,
      PORTAL_SECRET: randomBytes(32).toString('hex'),
      SEAL_PUBLIC_KEY: Buffer.from(seal).toString('base64'),
      ACT_SIGNING_KEY: theatre.actSigningKey,
      FILES_FOLDER: filesFolder,
      SCANNER_ADDRESS: `127.0.0.1:${(scanner.address() as AddressInfo).port}`,
      WAIT_DAY_MS: '100',
      ASSERTIONS: options.assertions ?? 'offered',
      TIDA_DEMONSTRATION: options.demonstration ? '1' : '0',
      ...options.env,
    });
    const log: string[] = [];
    const services = createServices(env, pino(logOptions('trace'), { write: (line: string) => void log.push(line) }));
    const pages =
      options.pages ??
      (async (_request: Request, context: AppLoadContext) => Response.json({ nonce: context.nonce, signedIn: context.signedIn }));
    const worker = connectionsTo(theatre.database.workerUrl, 2);
    const admin = connectionsTo(theatre.database.adminUrl, 2);
    return new Portal(theatre, services, createApp(services, pages), worker, admin, log, scanner, filesFolder);
  }

  register(file: ImportFile): Promise<void> {
    return registerAs(this.admin, file);
  }

  /** The tRPC router in this process, as this player or, for null, as nobody. */
  as(player: Player | null) {
    return this.asViewer(player && viewerFor(player));
  }
  asViewer(viewer: Viewer | null) {
    return createCaller({ services: this.services, viewer, address: '192.0.2.1' });
  }

  /** What a loader or an action gets from this player's browser. */
  pageFor(player: Player | null, request = new Request(portalUrl)): Promise<AppLoadContext> {
    const call = Promise.resolve({ services: this.services, viewer: player && viewerFor(player), address: '192.0.2.1' });
    return pageContext({ services: this.services, request, address: '192.0.2.1', nonce: '', call });
  }

  /** The player's own authenticator, registered on a code of administration. */
  async heldBy(player: Player): Promise<HeldKey> {
    const before = this.held.get(player);
    if (before) return before;
    const key = new HeldKey();
    this.held.set(player, key);
    const { code } = await newAuthenticatorCode(this.admin, idOf(player));
    await this.as(player).authenticators.register({ id: key.id, kind: 'key', label: 'test', publicKey: key.publicKey, code });
    return key;
  }

  /** Administration ends what the player holds. */
  async loses(player: Player): Promise<void> {
    this.held.delete(player);
    await resetAuthenticators(this.admin, idOf(player));
  }

  /** A bearer key of this player, for requests. */
  async keyOf(player: Player, scopes: readonly KeyScope[] = keyScopes): Promise<string> {
    const key = `tida_${randomBytes(32).toString('base64url')}`;
    await addKey(
      this.admin,
      { person: idOf(player), organisation: cast[player].organisation, label: 'test' },
      { secret: key, days: 1, scopes: [...scopes] },
    );
    return key;
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    return this.app.request(new Request(new URL(path, portalUrl), init));
  }

  /** A second process of the portal: the same database, nothing else in common. `env`: its own settings. */
  async another(env: Partial<Env> = {}) {
    const services = createServices({ ...this.services.env, ...env }, this.services.log);
    const app = createApp(services, async () => new Response());
    return {
      services,
      as: (player: Player) => createCaller({ services, viewer: viewerFor(player), address: '192.0.2.1' }),
      request: async (path: string, init: RequestInit = {}) => app.request(new Request(new URL(path, portalUrl), init)),
      close: () => closeServices(services),
    };
  }

  async close(): Promise<void> {
    await closeServices(this.services);
    await Promise.all([this.worker.end(), this.admin.end()]);
    this.scanner.close();
    rmSync(this.filesFolder, { recursive: true, force: true });
    await this.theatre.close();
  }
}
