// Build targets with their inputs and outputs. A target is rebuilt after a change of one of its inputs.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

/** @typedef {{ name: string, zh: string, en: string, entry: string, inputs: string[], outputs: string[] }} Target */

const always = [
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.mjs',
  'scripts/launcher/build-targets.mjs',
  'scripts/launcher/workflow-bundle.mjs',
];
const schema = ['prisma/schema.prisma', 'prisma.config.ts'];

/** @type {Target[]} */
export const targets = [
  {
    name: 'prisma',
    zh: '数据库客户端',
    en: 'the database client',
    entry: 'prisma/schema.prisma',
    inputs: schema,
    outputs: ['prisma/generated/client.ts'],
  },
  {
    name: 'pages',
    zh: '门户页面',
    en: "the portal's pages",
    entry: 'web/vite.config.ts',
    inputs: ['web', 'settings', 'papers', 'workflows', ...schema],
    outputs: ['build/pages/client/assets', 'build/pages/server/index.js'],
  },
  {
    name: 'workflows',
    zh: '工作流',
    en: 'the workflows',
    entry: 'workflows/kinds.ts',
    inputs: ['workflows'],
    outputs: ['build/workflows.js'],
  },
  {
    name: 'bank',
    zh: '银行替身',
    en: 'the stand-in bank',
    entry: 'stand-ins/bank/main.ts',
    inputs: ['stand-ins', 'workflows'],
    outputs: ['build/bank.js'],
  },
  {
    name: 'scanner',
    zh: '病毒扫描替身',
    en: 'the stand-in virus scanner',
    entry: 'stand-ins/scanner/main.ts',
    inputs: ['stand-ins'],
    outputs: ['build/scanner.js'],
  },
  {
    name: 'mail',
    zh: '邮件替身',
    en: 'the stand-in mail relay',
    entry: 'stand-ins/mail/main.ts',
    inputs: ['stand-ins'],
    outputs: ['build/mail.js'],
  },
  {
    name: 'messages',
    zh: '消息服务替身',
    en: 'the stand-in message services',
    entry: 'stand-ins/messages/main.ts',
    inputs: ['stand-ins'],
    outputs: ['build/messages.js'],
  },
  {
    name: 'signature',
    zh: '电子签名机构替身',
    en: 'the stand-in signature authority',
    entry: 'stand-ins/signature/main.ts',
    inputs: ['stand-ins', 'papers'],
    outputs: ['build/signature.js'],
  },
  {
    name: 'worker',
    zh: '工作进程',
    en: 'the worker',
    entry: 'worker/main.ts',
    inputs: ['worker', 'settings', 'papers', 'workflows', ...schema],
    outputs: ['build/worker.js'],
  },
  {
    name: 'admin',
    zh: '管理命令',
    en: 'the administration commands',
    entry: 'worker/admin/main.ts',
    inputs: ['worker', 'settings', 'papers', 'workflows', ...schema],
    outputs: ['build/admin.js'],
  },
  {
    name: 'portal',
    zh: '门户服务',
    en: "the portal's server",
    entry: 'web/server/main.ts',
    inputs: ['web', 'papers', 'workflows', ...schema],
    outputs: ['build/portal.js'],
  },
  {
    name: 'demonstration',
    zh: '演示数据程序',
    en: 'the demonstration',
    entry: 'scripts/demonstration/main.ts',
    inputs: ['scripts/demonstration', 'scripts/story', 'workflows', 'papers', 'worker', 'web', ...schema],
    outputs: ['build/demonstration.js'],
  },
];

/** @param {string} path @returns {string[]} the files under it, in a fixed order */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!/\.[a-z]+$/.test(path))
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
      .sort();
  return [path];
}

/** Reads each file once, however many targets it belongs to. @returns {(target: Target) => string} */
export function hasher() {
  /** @type {Map<string, string>} */
  const cache = new Map();
  /** @param {string} file */
  const one = (file) => {
    let hash = cache.get(file);
    if (hash === undefined) {
      hash = createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex');
      cache.set(file, hash);
    }
    return hash;
  };
  return ({ inputs }) => {
    const all = createHash('sha256');
    for (const path of [...always, ...inputs]) for (const file of filesUnder(path)) all.update(`${file} ${one(file)}\n`);
    return all.digest('hex');
  };
}
