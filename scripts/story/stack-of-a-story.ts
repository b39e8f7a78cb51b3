import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PartName, type Settings, type Stack, startStack } from '#scripts/stack.mjs';
import { type Company, engage } from './company.ts';

export interface StoryStack extends Company {
  readonly stack: Stack;
  readonly portalUrl: string;
  close(): Promise<void>;
}

/** A whole Tida of its own on free ports, with the cast of the stories and one programme. Nothing of it is left when it closes. */
export async function openStoryStack(
  env: Settings,
  say: (line: string) => void,
  signal: AbortSignal,
  parts: readonly PartName[] = ['postgres', 'temporal', 'bank', 'worker', 'portal'],
): Promise<StoryStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tida-story-'));
  const clear = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  try {
    const stack = await startStack({ dataDir, env: { NODE_ENV: 'test', LOG_LEVEL: 'warn', ...env }, parts, say, signal });
    const company = await engage(stack.env);
    const close = async () => {
      await stack.stop();
      clear();
    };
    return { ...company, stack, portalUrl: stack.env['PORTAL_URL'] ?? '', close };
  } catch (error) {
    clear();
    throw error;
  }
}
