import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startStack } from '#scripts/stack.mjs';
import { commandLine, dataFolder, mustBeWritable } from './begin.mjs';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { claim } from './running.mjs';
import { PlainError, sayAloud as say, seconds } from './say.mjs';
import { missingInProduction } from './settings.mjs';

const from = performance.now();
const freePorts = process.argv.includes('--free-ports');
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
const env = process.env;
const production = env.NODE_ENV === 'production';
const demonstration = !production && env.TIDA_DEMONSTRATION !== '0';

function productionIsComplete() {
  const missing = missingInProduction(env);
  if (missing.length)
    throw new PlainError(
      `生产环境缺少设置：${missing.join('、')}。名称与说明见 .env.example。`,
      `Settings missing for production: ${missing.join(', ')}. See .env.example for what each means.`,
    );
  if (env.TIDA_DEMONSTRATION === '1')
    throw new PlainError(
      '生产环境不载入演示数据：请去掉 TIDA_DEMONSTRATION。',
      'Production loads no demonstration: remove TIDA_DEMONSTRATION.',
    );
}

/** @param {string} dataDir */
function demonstrationAccounts(dataDir) {
  const file = join(dataDir, 'demonstration-accounts.json');
  if (!existsSync(file)) return;
  say('\n演示账号 Demonstration accounts');
  /** @type {{ email: string, password: string, who: string }[]} */
  const accounts = JSON.parse(readFileSync(file, 'utf8'));
  const width = Math.max(...accounts.map(({ email }) => email.length));
  for (const { email, password, who } of accounts) say(`  ${email.padEnd(width)}  ${password}  ${who}`);
}

/** @type {import('../stack.d.mts').Stack | undefined} */
let stack;
/** @type {import('./running.mjs').Claim | undefined} */
let record;

await commandLine(
  async (signal) => {
    const dataDir = dataFolder(env);
    mustBeWritable([root, dataDir]);
    if (production) productionIsComplete();
    record = await claim(dataDir);
    const needsTemporal = !production && !env.TEMPORAL_ADDRESS;
    const temporalBinary = await prepare({ say, signal, dataDir, env, needsTemporal, without: demonstration ? [] : ['demonstration'] });
    /** @type {(error: Error) => void} */
    let giveUp = () => {};
    /** @type {Promise<void>} */
    const ended = new Promise((resolve, reject) => {
      giveUp = reject;
      signal.addEventListener('abort', () => resolve());
    });
    ended.catch(() => {}); // may come before anybody waits for it
    stack = await startStack({
      dataDir,
      record,
      temporalBinary,
      freePorts,
      durable: true,
      env,
      parts: production
        ? ['worker', 'portal']
        : [
            'postgres',
            'temporal',
            'bank',
            'scanner',
            'mail',
            'messages',
            'signature',
            'worker',
            'portal',
            ...(demonstration ? /** @type {const} */ (['demonstration']) : []),
          ],
      say,
      signal,
      onGiveUp: (error) => giveUp(error),
    });
    // for npm run admin: where this installation's database and Temporal are
    writeFileSync(join(dataDir, 'settings.json'), `${JSON.stringify(stack.env, null, 2)}\n`, { mode: 0o600 });
    say(`\nTida 题答已就绪，用时 ${seconds(performance.now() - from)} / ready`);
    say(`  门户 Portal     ${stack.env.PORTAL_URL}`);
    say(`  Temporal        ${stack.env.TEMPORAL_ADDRESS}${stack.env.TEMPORAL_UI_URL ? `  ${stack.env.TEMPORAL_UI_URL}` : ''}`);
    if (stack.env.MAIL_PAGE_URL) say(`  发件箱 Outbox   ${stack.env.MAIL_PAGE_URL}`);
    if (stack.env.MESSAGES_PAGE_URL) say(`  消息 Messages   ${stack.env.MESSAGES_PAGE_URL}`);
    say(`  数据 Data       ${dataDir}`);
    if (demonstration) demonstrationAccounts(dataDir);
    say('\n按 Ctrl-C 停止 / Ctrl-C stops everything');
    await ended;
    return 0;
  },
  async () => {
    await stack?.stop();
    record?.release();
  },
);
