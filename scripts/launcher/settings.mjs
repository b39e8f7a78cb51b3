// Every outside setting of a stack, given or made. The parts validate what they get (worker/env.ts, web/server/env.server.ts).
import { createPublicKey, generateKeyPair, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { namesOf, productionNames, secretNames } from './setting-names.mjs';

/** @typedef {Record<string, string>} Settings */

/**
 * The environment of one part: the machine's own (paths, certificates, locale), without what it must not hear.
 * @param {keyof typeof namesOf} part @param {Settings} settings @param {NodeJS.ProcessEnv} machine
 */
export function environmentOf(part, settings, machine) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...machine };
  for (const name of new Set([...secretNames, ...Object.values(namesOf).flat()])) {
    delete env[name];
    delete env[`${name}_FILE`];
  }
  for (const name of namesOf[part]) if (settings[name] !== undefined) env[name] = settings[name];
  return env;
}

/** Reads the given settings, directly or by NAME_FILE. @param {NodeJS.ProcessEnv} given @param {string} name */
export function read(given, name) {
  const file = given[`${name}_FILE`];
  return given[name] || (file ? readFileSync(file, 'utf8').trim() : undefined);
}

/** The settings required in production. @param {NodeJS.ProcessEnv} given @returns {string[]} */
export function missingInProduction(given) {
  return productionNames.filter((name) => read(given, name) === undefined);
}

/** A secret that is made once and kept. @param {string} dataDir @param {string} name @param {() => Promise<string> | string} make */
export async function keptSecret(dataDir, name, make) {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, await make(), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

export const newPassword = () => randomBytes(24).toString('hex');
const oneLine = (/** @type {string} */ pem) => Buffer.from(pem).toString('base64');

async function newActKey() {
  const { privateKey } = await promisify(generateKeyPair)('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

async function newSealKey() {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** @param {string} dataDir @param {NodeJS.ProcessEnv} given @returns {Promise<Settings>} */
export async function keySettings(dataDir, given) {
  const portalSecret =
    read(given, 'PORTAL_SECRET') ?? (await keptSecret(dataDir, 'portal-secret', () => randomBytes(48).toString('base64url')));
  const privateGiven = read(given, 'SEAL_PRIVATE_KEY');
  const pem = privateGiven ? Buffer.from(privateGiven, 'base64').toString() : await keptSecret(dataDir, 'seal-private.pem', newSealKey);
  const publicPem = createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  const actGiven = read(given, 'ACT_SIGNING_KEY');
  const actPem = actGiven ? Buffer.from(actGiven, 'base64').toString() : await keptSecret(dataDir, 'act-signing.pem', newActKey);
  const actPublic = createPublicKey(actPem).export({ type: 'spki', format: 'pem' }).toString();
  return {
    ACT_SIGNING_KEY: oneLine(actPem),
    ACT_PUBLIC_KEYS: read(given, 'ACT_PUBLIC_KEYS') ?? oneLine(actPublic),
    PORTAL_SECRET: portalSecret,
    SEAL_PRIVATE_KEY: oneLine(pem),
    SEAL_PUBLIC_KEY: read(given, 'SEAL_PUBLIC_KEY') ?? oneLine(publicPem),
  };
}

/** The three roles' addresses on the owner's server. @param {string} dataDir @param {NodeJS.ProcessEnv} given @param {string} ownerUrl @returns {Promise<Settings>} */
export async function databaseSettings(dataDir, given, ownerUrl) {
  /** @param {string} role */
  const forRole = async (role) => {
    const password = await keptSecret(dataDir, `${role}-password`, newPassword);
    return Object.assign(new URL(ownerUrl), { username: `tida_${role}`, password }).href;
  };
  return {
    DATABASE_URL: ownerUrl,
    WORKER_DATABASE_URL: read(given, 'WORKER_DATABASE_URL') ?? (await forRole('worker')),
    PORTAL_DATABASE_URL: read(given, 'PORTAL_DATABASE_URL') ?? (await forRole('portal')),
    ADMIN_DATABASE_URL: read(given, 'ADMIN_DATABASE_URL') ?? (await forRole('admin')),
  };
}
