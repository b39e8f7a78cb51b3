// Builds what has changed: `npm run build`, and the first thing that npm start and npm test do. --all builds everything.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { hasher, targets } from './launcher/build-targets.mjs';
import { root } from './launcher/paths.mjs';
import { run } from './launcher/run.mjs';
import { PlainError, sayAloud, step } from './launcher/say.mjs';
import { workflowBundle } from './launcher/workflow-bundle.mjs';

/** @typedef {import('./launcher/build-targets.mjs').Target} Target */

const stampFile = join(root, 'build', '.stamp');
const inModules = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path);

/** @param {string} command @param {string[]} args @param {(line: string) => void} [tell] */
async function mustRun(command, args, tell) {
  const env = { ...process.env, NODE_ENV: 'production', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', FORCE_COLOR: '0' };
  const { code, output } = await run({ command: process.execPath, args: [command, ...args], env }, tell);
  if (code !== 0) throw new PlainError('构建失败：', `The build failed:\n${output}`);
}

/** One file of ours per process; packages stay where npm put them. @param {Target} target */
async function bundle({ entry, outputs }) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: outputs[0],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    jsx: 'automatic',
    logLevel: 'silent',
    // a package that asks for require() gets one
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
}

// what may never reach the sandbox, by the names its module list would show
const forbidden =
  /node_modules\/(?:@prisma|pg|react|react-dom|@remix-run|@trpc|pino)\/|(?:^|\/)(?:worker|web|prisma)\/[^\n]*\.ts|!\*\*\* [^\n]*[./]words\.ts \*\*\*!/;

/** What the bundle is made from: all that `workflow.ts` in the folder of each kind of case exports. */
function workflowEntry() {
  const kinds = readdirSync(join(root, 'workflows')).filter((folder) => existsSync(join(root, 'workflows', folder, 'workflow.ts')));
  const entry = join(root, 'build', 'workflow-entry.ts');
  writeFileSync(entry, kinds.map((kind) => `export * from '#workflows/${kind}/workflow.ts';\n`).join(''));
  return entry;
}

/** @param {Target} target */
async function bundleWorkflows({ outputs }) {
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  /** @type {string[]} */
  const messages = [];
  const note = (/** @type {string} */ text) => void messages.push(text);
  const quiet = {
    log: (/** @type {string} */ _level, /** @type {string} */ text) => note(text),
    trace: note,
    debug: note,
    info: note,
    warn: note,
    error: note,
  };
  try {
    const { code } = await bundleWorkflowCode({
      workflowsPath: workflowEntry(),
      preloadModules: [join(root, 'workflows', 'preload.ts')],
      webpackConfigHook: workflowBundle,
      logger: quiet,
    });
    const found = forbidden.exec(code);
    if (found) throw new Error(`the bundle contains ${found[0]}`);
    writeFileSync(join(root, outputs[0] ?? ''), code);
  } catch (error) {
    throw new PlainError('工作流不能打包：', `The workflows cannot be bundled: ${error.message}\n${messages.slice(-20).join('\n')}`);
  }
}

/** Brotli and gzip beside each built file, once, so that no request pays for it. @param {string} folder */
function compressAssets(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

/** @type {Record<string, (target: Target, tell: (line: string) => void) => Promise<void>>} */
const special = {
  prisma: (_target, tell) => mustRun(inModules('prisma', 'build', 'index.js'), ['generate'], tell),
  workflows: bundleWorkflows,
  pages: async (_target, tell) => {
    await mustRun(inModules('@remix-run', 'dev', 'dist', 'cli.js'), ['vite:build', '-c', 'web/vite.config.ts'], tell);
    compressAssets(join(root, 'build', 'pages', 'client', 'assets'));
  },
};

/**
 * @param {{ say: import('./launcher/say.mjs').Say, all?: boolean, only?: string[], without?: string[], signal?: AbortSignal }} options
 */
export async function build({ say, all = false, only, without = [], signal }) {
  mkdirSync(join(root, 'build'), { recursive: true });
  /** @type {Record<string, string>} */
  const stamp = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  const hash = hasher();
  for (const target of targets) {
    if ((only && !only.includes(target.name)) || without.includes(target.name)) continue;
    signal?.throwIfAborted();
    const now = hash(target);
    if (!all && stamp[target.name] === now && target.outputs.every((file) => existsSync(join(root, file)))) continue;
    if (!existsSync(join(root, target.entry)))
      throw new PlainError(`缺少源文件 ${target.entry}。`, `The source file ${target.entry} is missing.`);
    await step(say, `构建${target.zh}`, `building ${target.en}`, async (tell) => {
      try {
        await (special[target.name] ?? bundle)(target, tell);
      } catch (error) {
        if (error instanceof PlainError) throw error;
        throw new PlainError(`${target.zh}构建失败：`, `Building ${target.en} failed: ${error.message}`);
      }
    });
    stamp[target.name] = now;
    writeFileSync(stampFile, `${JSON.stringify(stamp, null, 2)}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
  try {
    await build({ say: sayAloud, all: process.argv.includes('--all'), only: names.length ? names : undefined });
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exit(1);
  }
}
