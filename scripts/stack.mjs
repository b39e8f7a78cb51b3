// One whole Tida, or some parts of it, as a value: what `npm start`, the stories and the tests all start.
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemonstration } from './launcher/demonstration.mjs';
import { findTemporal } from './launcher/find-temporal.mjs';
import { nodePart, postgresPart, temporalPart } from './launcher/parts.mjs';
import { answers, freePort, portOrFree, portOrSentence } from './launcher/ports.mjs';
import { ensureDatabase, preparePostgres } from './launcher/postgres.mjs';
import { claim } from './launcher/running.mjs';
import { PlainError, sayNothing, step } from './launcher/say.mjs';
import { databaseSettings, keptSecret, keySettings, newPassword, read } from './launcher/settings.mjs';
import { createSupervisor } from './launcher/supervisor.mjs';
import { temporalCommand } from './launcher/temporal.mjs';
import { migrate } from './migrate.mjs';

/** @type {import('./stack.d.mts').PartName[]} */
const everyPart = ['postgres', 'temporal', 'bank', 'scanner', 'mail', 'messages', 'signature', 'worker', 'portal', 'demonstration'];

/** Closes files left readable for every user of the machine by an earlier version. @param {string} dataDir */
function closeToOthers(dataDir) {
  for (const name of readdirSync(dataDir)) if (/^(temporal\.db|bank\.jsonl|mail\.jsonl)/.test(name)) chmodSync(join(dataDir, name), 0o600);
}

/** @type {typeof import('./stack.d.mts').startStack} */
export async function startStack({
  dataDir,
  freePorts = true,
  durable = false,
  env: given = {},
  parts = everyPart,
  say = sayNothing,
  signal,
  onGiveUp,
  temporalBinary,
  record: claimed,
}) {
  const wants = (/** @type {import('./stack.d.mts').PartName} */ name) => parts.includes(name);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  closeToOthers(dataDir);
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711); // PostgreSQL's user has to walk through; keys/ stays closed
  const record = claimed ?? (await claim(dataDir));
  const supervisor = createSupervisor({
    logDir: join(dataDir, 'logs'),
    say,
    record,
    onGiveUp: onGiveUp ?? ((error) => say(error.message)),
  });

  /** @type {Promise<void> | undefined} */
  let stopped;
  const stop = () => {
    stopped ??= (async () => {
      for (const group of [
        ['portal', 'worker', 'bank', 'scanner', 'mail', 'messages', 'signature'],
        ['temporal', 'postgres'],
      ])
        await Promise.all(group.filter(supervisor.has).map((name) => supervisor.stop(name)));
      supervisor.close();
      record.release();
    })();
    return stopped;
  };
  signal?.addEventListener('abort', () => void stop());

  /** @param {import('./launcher/supervisor.mjs').Part} part @param {string} zh @param {string} en */
  const start = async (part, zh, en) => {
    if (stopped) throw new PlainError('已停止。', 'Stopped.');
    await step(say, `启动 ${zh}`, `starting ${en}`, () => supervisor.start(part));
  };
  const port = (/** @type {string} */ name, /** @type {number} */ usual) =>
    freePorts ? freePort() : portOrFree(Number(given[name] || usual));
  const shownPort = (/** @type {string} */ name, /** @type {number} */ usual, /** @type {string} */ zh, /** @type {string} */ en) =>
    freePorts ? freePort() : portOrSentence(Number(given[name] || usual), zh, en, name);

  /** @type {import('./stack.d.mts').Settings} */
  const settings = {
    NODE_ENV: given.NODE_ENV || 'development',
    TIDA_DATA: dataDir,
    FILES_FOLDER: given.FILES_FOLDER || join(dataDir, 'files'),
    ANCHOR_FILE: given.ANCHOR_FILE || join(dataDir, 'anchors.jsonl'),
    TIDA_DEMONSTRATION: given.TIDA_DEMONSTRATION || (wants('demonstration') ? '1' : '0'),
    TEMPORAL_NAMESPACE: given.TEMPORAL_NAMESPACE || 'default',
    TEMPORAL_TASK_QUEUE: given.TEMPORAL_TASK_QUEUE || 'tida',
  };
  const s3Secret = read(given, 'FILES_S3_SECRET');
  if (s3Secret) settings.FILES_S3_SECRET = s3Secret;
  for (const name of ['FILES_S3_URL', 'FILES_S3_REGION', 'FILES_S3_KEY_ID']) if (given[name]) settings[name] = given[name];
  for (const name of [
    'LOG_LEVEL',
    'WAIT_DAY_MS',
    'ACT_BY_DAY_MS',
    'SECOND_FACTOR',
    'ASSERTIONS',
    'TRUSTED_PROXIES',
    'PORTAL_HOST',
    'WORKER_HEALTH_HOST',
  ])
    if (given[name]) settings[name] = given[name];

  async function database() {
    const ownUrl = read(given, 'DATABASE_URL');
    if (ownUrl) return Object.assign(settings, await databaseSettings(dataDir, given, ownUrl));
    if (!wants('postgres')) return;
    const password = await keptSecret(dataDir, 'postgres-password', newPassword);
    const at = await port('POSTGRES_PORT', 5433);
    const url = (/** @type {string} */ name) => `postgresql://tida:${password}@127.0.0.1:${at}/${name}`;
    const command = await step(say, '准备数据库文件夹', "preparing the database's folder", () =>
      preparePostgres({ dataDir, port: at, password, durable }),
    );
    await start(postgresPart(command, url('postgres')), 'PostgreSQL', 'PostgreSQL');
    Object.assign(settings, await databaseSettings(dataDir, given, url('tida')));
  }

  async function migrations() {
    const { DATABASE_URL: ownerUrl, WORKER_DATABASE_URL: worker, PORTAL_DATABASE_URL: portal, ADMIN_DATABASE_URL: admin } = settings;
    if (!ownerUrl || !worker || !portal || !admin) return;
    try {
      await ensureDatabase(ownerUrl);
    } catch (error) {
      const where = new URL(ownerUrl).host;
      throw new PlainError(
        `连不上 DATABASE_URL 所指的 PostgreSQL（${where}）：`,
        `Cannot use the PostgreSQL that DATABASE_URL names (${where}): ${error.message || error.code}`,
      );
    }
    await step(say, '更新数据库结构', 'bringing the database up to date', () => migrate({ ownerUrl, roleUrls: [worker, portal, admin] }));
  }

  async function temporal() {
    const own = given.TEMPORAL_ADDRESS;
    if (own) {
      const [host = '', at] = own.split(/:(?=\d+$)/);
      if (!(await answers(host, Number(at ?? 7233), 3000)))
        throw new PlainError(
          `TEMPORAL_ADDRESS 所指的 Temporal（${own}）没有应答。`,
          `The Temporal that TEMPORAL_ADDRESS names (${own}) does not answer.`,
        );
      settings.TEMPORAL_ADDRESS = own;
      return;
    }
    if (!wants('temporal')) return;
    const binary = temporalBinary ?? (await findTemporal({ dataDir, env: process.env, say }));
    const at = await shownPort('TEMPORAL_PORT', 7233, 'Temporal', 'Temporal');
    const uiPort = await port('TEMPORAL_UI_PORT', 8233);
    const httpPort = await freePort();
    const namespace = settings.TEMPORAL_NAMESPACE ?? 'default';
    settings.TEMPORAL_ADDRESS = `127.0.0.1:${at}`;
    settings.TEMPORAL_UI_URL = `http://127.0.0.1:${uiPort}`;
    const command = temporalCommand({ binary, dataDir, port: at, uiPort, httpPort, namespace });
    await start(temporalPart(command, httpPort, namespace), 'Temporal', 'Temporal');
  }

  async function bank() {
    settings.BANK_URL = given.BANK_URL ?? '';
    if (settings.BANK_URL || !wants('bank')) return;
    const at = await port('BANK_PORT', 8089);
    Object.assign(settings, { BANK_PORT: `${at}`, BANK_LOG: join(dataDir, 'bank.jsonl'), BANK_URL: `http://127.0.0.1:${at}` });
    await start(nodePart('bank', `${settings.BANK_URL}/healthz`, settings), '银行替身', 'the stand-in bank');
  }

  async function scanner() {
    settings.SCANNER_ADDRESS = given.SCANNER_ADDRESS ?? '';
    if (settings.SCANNER_ADDRESS || !wants('scanner')) return;
    const at = await port('SCANNER_PORT', 8310);
    Object.assign(settings, { SCANNER_PORT: `${at}`, SCANNER_ADDRESS: `127.0.0.1:${at}` });
    const part = { ...nodePart('scanner', '', settings), isReady: () => answers('127.0.0.1', at, 1000) };
    await start(part, '病毒扫描替身', 'the stand-in virus scanner');
  }

  async function mail() {
    for (const name of ['SMTP_URL', 'MAIL_FROM']) settings[name] = read(given, name) ?? '';
    if (settings.SMTP_URL || !wants('mail')) return;
    const at = await port('MAIL_PORT', 8325);
    const pageAt = await port('MAIL_PAGE_PORT', 8326);
    Object.assign(settings, {
      MAIL_PORT: `${at}`,
      MAIL_PAGE_PORT: `${pageAt}`,
      MAIL_LOG: join(dataDir, 'mail.jsonl'),
      SMTP_URL: `smtp://127.0.0.1:${at}`,
      MAIL_FROM: settings.MAIL_FROM || 'Tida 题答 <tida@tida.example>',
      MAIL_PAGE_URL: `http://127.0.0.1:${pageAt}`,
    });
    await start(nodePart('mail', `${settings.MAIL_PAGE_URL}/healthz`, settings), '邮件替身', 'the stand-in mail relay');
  }

  /** The services beside mail: one stand-in for all of them, unless one is given. */
  async function messages() {
    const own = ['WECOM_URL', 'DINGTALK_URL', 'SMS_URL'].flatMap((name) => {
      const value = read(given, name);
      return value ? [[name, value]] : [];
    });
    Object.assign(settings, Object.fromEntries(own));
    if (own.length > 0 || !wants('messages')) return;
    const at = await port('MESSAGES_PORT', 8340);
    const host = `127.0.0.1:${at}`;
    Object.assign(settings, {
      MESSAGES_PORT: `${at}`,
      MESSAGES_PAGE_URL: `http://${host}`,
      WECOM_URL: `http://corp:secret@${host}/?agent=1000002`,
      DINGTALK_URL: `http://key:secret@${host}/?agent=1234`,
      SMS_URL: `http://key:secret@${host}/?${new URLSearchParams({ sign: '题答', notice: 'SMS_1', code: 'SMS_2' })}`,
    });
    await start(nodePart('messages', `http://${host}/healthz`, settings), '消息服务替身', 'the stand-in message services');
  }

  async function signature() {
    settings.SIGNATURE_URL = read(given, 'SIGNATURE_URL') ?? '';
    if (settings.SIGNATURE_URL || !wants('signature')) return;
    const at = await port('SIGNATURE_PORT', 8330);
    Object.assign(settings, {
      SIGNATURE_PORT: `${at}`,
      SIGNATURE_FOLDER: join(dataDir, 'signatures'),
      SIGNATURE_URL: `http://127.0.0.1:${at}`,
    });
    await start(
      nodePart('signature', `${settings.SIGNATURE_URL}/healthz`, settings),
      '电子签名机构替身',
      'the stand-in signature authority',
    );
  }

  async function worker() {
    if (!wants('worker')) return;
    // a day of a sealed window is at least that of the demonstration's shortened programme (scripts/demonstration/troupe-of-all.ts)
    const shortest = settings.TIDA_DEMONSTRATION === '1' && !settings.WAIT_DAY_MS ? { WAIT_DAY_MS: '200' } : {};
    const health = `http://127.0.0.1:${settings.WORKER_HEALTH_PORT}/healthz`;
    await start(nodePart('worker', health, { ...settings, ...shortest }), '工作进程', 'the worker');
  }

  async function portal() {
    if (!wants('portal')) return;
    await start(nodePart('portal', `http://127.0.0.1:${settings.PORTAL_PORT}/healthz/ready`, settings), '门户', 'the portal');
  }

  async function demonstration() {
    if (!wants('demonstration') || stopped) return;
    await loadDemonstration({ dataDir, settings, say }).catch((error) => {
      if (!stopped) throw error;
    });
  }

  try {
    if (wants('portal')) settings.PORTAL_PORT = `${await shownPort('PORTAL_PORT', 3000, '门户', 'the portal')}`;
    if (wants('worker')) settings.WORKER_HEALTH_PORT = `${await port('WORKER_HEALTH_PORT', 8090)}`;
    settings.PORTAL_URL = (!freePorts && given.PORTAL_URL) || `http://127.0.0.1:${settings.PORTAL_PORT ?? 3000}`;
    const keys = keySettings(dataDir, given).then((made) => Object.assign(settings, made));
    await Promise.all([keys, database().then(migrations), temporal(), bank(), scanner(), mail(), messages(), signature()]);
    await Promise.all([worker(), portal()]);
    await demonstration();
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    env: settings,
    stop,
    restart: supervisor.restart,
    kill: supervisor.stop,
    pid: supervisor.pid,
    logs: supervisor.logs,
  };
}
