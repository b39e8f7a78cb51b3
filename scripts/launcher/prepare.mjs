// Everything that has to be there before any part can start: packages, the build, the Temporal command.
import { build } from '#scripts/build.mjs';
import { findTemporal } from './find-temporal.mjs';
import { installIfNeeded } from './install.mjs';

/**
 * Packages and Temporal are fetched at the same time: on a new machine each takes minutes, mostly of waiting.
 * @param {{ say: import('./say.mjs').Say, signal: AbortSignal, dataDir: string, env: NodeJS.ProcessEnv, needsTemporal: boolean, without?: string[] }} options
 * @returns {Promise<string | undefined>} the Temporal command's path
 */
export async function prepare({ say, signal, dataDir, env, needsTemporal, without }) {
  const ours = async () => {
    await installIfNeeded(say);
    await build({ say, signal, without });
  };
  const [temporal] = await Promise.all([needsTemporal ? findTemporal({ dataDir, env, say }) : undefined, ours()]);
  return temporal;
}
