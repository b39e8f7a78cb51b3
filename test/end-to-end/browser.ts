import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
export const hasChromium = existsSync(executablePath);
/** Without a browser these tests prove nothing: at home they say so, in CI that is a failure. */
export const mustSkip = () => {
  if (hasChromium) return false;
  if (process.env['CI']) throw new Error(`No Chromium at ${executablePath}: apt-get install chromium, or set CHROMIUM_PATH.`);
  console.info(`The browser tests are skipped: no Chromium at ${executablePath} (CHROMIUM_PATH names another).`);
  return true;
};
// no page lives long enough to pay for the optimising compilers, which would take a core from the portal
const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--js-flags=--no-opt --no-maglev'];
export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: flags });

/** On a slow machine the router's newer reading of a page cuts off an older one and logs it. */
const isExpected = (text: string) => /status of 4\d\d/.test(text) || text.startsWith('AbortError: ');

/** A page that remembers everything a user should never meet. An answer of 4xx that a test asks for is not an error of the page. */
export async function openPage(context: BrowserContext, problems: string[]): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.url()}: ${response.status()}`);
  });
  return page;
}

/** Until React has taken the page over and what it has to complain about is said. Its own note tells; the portal leaves none. */
export const alive = (page: Page) =>
  page.waitForFunction(() => {
    const [, root] = Object.entries(document).find(([name]) => name.startsWith('__reactContainer$')) ?? [];
    return root?.stateNode.current.memoizedState.isDehydrated === false;
  });

interface Axe {
  run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Every page of the context comes with axe: brought to each page again, it took as long as its search. The pages' policy lets the debugger. */
export const withAxe = (context: BrowserContext) => context.addInitScript({ path: axePath });

/** Serious and critical violations of accessibility. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }));
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
