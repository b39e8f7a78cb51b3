// The programs by others that `npm run test:independent` asks: Python packages, exactly those of their lock.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { PlainError, step } from './say.mjs';

const lock = join(root, 'test', 'independent', 'requirements.txt');
const folder = join(root, '.tida', 'python');
const own = process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');

/** Rebuilt when the requirements change. @param {import('./say.mjs').Say} say @returns {Promise<string>} the command's path */
export async function pythonOfOthers(say) {
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const mark = join(folder, 'lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash && (await run({ command: own, args: ['--version'] })).code === 0) return own;
  const isNew = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';
  if ((await run({ command: 'python3', args: ['-c', isNew], env: process.env })).code !== 0)
    throw new PlainError(
      '独立核验需要 python3（3.11 或更新的版本，含 venv）：请先安装。',
      'The independent verification needs python3 (3.11 or newer, with venv): install it first.',
    );
  rmSync(folder, { recursive: true, force: true });
  return step(
    say,
    '安装独立核验用的 Python 包（仅一次，约两分钟）',
    'installing Python packages (once, about two minutes)',
    async (tell) => {
      const install = ['-m', 'pip', 'install', '--require-hashes', '--only-binary', ':all:', '--no-input', '-r', lock];
      for (const [command, args] of /** @type {const} */ ([
        ['python3', ['-m', 'venv', folder]],
        [own, install],
      ])) {
        const { code, output } = await run({ command, args: [...args], env: process.env }, (line) => {
          if (line.startsWith('Collecting ')) tell(line);
        });
        const why = output.split('\n').slice(-20).join('\n');
        if (code !== 0) throw new PlainError('Python 包未能安装：', `The Python packages could not be installed:\n${why}`);
      }
      writeFileSync(mark, hash);
      return own;
    },
  );
}
