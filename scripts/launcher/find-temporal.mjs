// Sources of the Temporal command: the PATH, the project's own folder, Temporal's download, or Go.
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { PlainError, step } from './say.mjs';

// the newest that `go install` accepts: later tags carry replace directives
const version = 'v1.5.1';
const goPackage = `github.com/temporalio/cli/cmd/temporal@${version}`;
const exe = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** @param {string} file @returns {Promise<boolean>} whether it can do its task */
async function works(file) {
  const { code, output } = await run({ command: file, args: ['server', 'start-dev', '--help'] });
  return code === 0 && output.includes('--dynamic-config-value') && output.includes('--db-filename');
}

/** @param {string} name @param {NodeJS.ProcessEnv} env */
const onPath = (name, env) =>
  (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/**
 * @param {{ dataDir: string, env: NodeJS.ProcessEnv, say: import('./say.mjs').Say }} options
 * @returns {Promise<string>} the command's path
 */
export async function findTemporal({ dataDir, env, say }) {
  const own = join(root, '.tida', 'bin', exe);
  for (const file of [onPath(exe, env), join(dataDir, 'bin', exe), own]) if (file && existsSync(file) && (await works(file))) return file;
  mkdirSync(join(root, '.tida', 'bin'), { recursive: true });
  const failed = [];
  for (const get of [download, goInstall]) {
    const reason = await get(own, env, say);
    if (reason === undefined && (await works(own))) return own;
    failed.push(reason ?? 'the command got does not work');
  }
  throw new PlainError(
    `没有 Temporal，也无法自动取得（${failed.join('；')}）。三种办法：把 TEMPORAL_ADDRESS 设为您已有的 Temporal；或安装 temporal 命令并放在 PATH 上（docs.temporal.io/cli）；或安装 Go 后再运行 npm start。`,
    `There is no Temporal and it could not be had automatically (${failed.join('; ')}). Three ways: set TEMPORAL_ADDRESS to a Temporal of your own; or install the temporal command on the PATH (docs.temporal.io/cli); or install Go and run npm start again.`,
  );
}

/** The download that Temporal's SDKs use for their test servers. @param {string} own @param {NodeJS.ProcessEnv} env @param {import('./say.mjs').Say} say */
async function download(own, env, say) {
  const host = env.TEMPORAL_DOWNLOAD_URL ?? 'https://temporal.download';
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const archive = join(root, '.tida', 'bin', 'temporal-download');
  try {
    const url = `${host}/cli/${version}?platform=${platform}&arch=${arch}&sdk-name=sdk-typescript&sdk-version=1.24.0`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(8000) });
    if (!answer.ok) return `download: HTTP ${answer.status}`;
    const { archiveUrl, fileToExtract } = /** @type {{ archiveUrl: string, fileToExtract: string }} */ (await answer.json());
    return await step(say, '下载 Temporal', 'downloading Temporal', async (tell) => {
      const body = await fetch(archiveUrl, { signal: AbortSignal.timeout(600_000) });
      if (!body.ok || !body.body) return `download: HTTP ${body.status}`;
      let bytes = 0;
      const count = new TransformStream({
        transform(chunk, out) {
          bytes += chunk.length;
          tell(`${(bytes / 1e6).toFixed(0)} MB`);
          out.enqueue(chunk);
        },
      });
      await pipeline(Readable.fromWeb(/** @type {any} */ (body.body.pipeThrough(count))), createWriteStream(archive));
      // bsdtar on Windows and macOS reads zip and gz alike, GNU tar gz
      const { code, output } = await run({ command: 'tar', args: ['-xf', archive, '-C', join(root, '.tida', 'bin'), fileToExtract], env });
      if (code !== 0) return `download: ${output.slice(0, 200)}`;
      const extracted = join(root, '.tida', 'bin', fileToExtract);
      if (extracted !== own) renameSync(extracted, own);
      return undefined;
    });
  } catch (error) {
    return `download: ${error.cause?.code ?? error.cause?.message ?? error.message}`;
  } finally {
    rmSync(archive, { force: true });
  }
}

/** @param {string} own @param {NodeJS.ProcessEnv} env @param {import('./say.mjs').Say} say */
async function goInstall(own, env, say) {
  const goExe = process.platform === 'win32' ? 'go.exe' : 'go';
  const go = onPath(goExe, env);
  if (!go) return 'Go: not installed';
  return step(say, '用 Go 编译 Temporal（仅一次，约三分钟）', 'building Temporal with Go (once, about three minutes)', async (tell) => {
    let packages = 0;
    const goEnv = { ...env, GOBIN: join(root, '.tida', 'bin'), CGO_ENABLED: '0', GOFLAGS: `${env.GOFLAGS ?? ''} -trimpath`.trim() };
    const { code, output } = await run({ command: go, args: ['install', '-v', goPackage], env: goEnv }, () =>
      tell(`${++packages} packages`),
    );
    if (code !== 0) return `Go: ${output.split('\n').slice(-2).join(' ').slice(0, 300)}`;
    return existsSync(own) ? undefined : 'Go: built nothing';
  });
}
