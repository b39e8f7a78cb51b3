import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** The Python environment that the launcher has made: programs by others. */
export const python = process.env['TIDA_TEST_INDEPENDENT'] ?? '';
/** Nothing of Python's own is written beside its sources. */
export const quiet = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };

/** Hands a program its question as JSON and reads what it says; it judges nothing. */
export async function ask<Answer>(program: string, question: unknown): Promise<Answer> {
  const child = spawn(python, [resolve(`test/independent/programs/${program}.py`)], { env: quiet });
  child.stdin.end(JSON.stringify(question));
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  try {
    return JSON.parse(said) as Answer;
  } catch {
    throw new Error(`${program}.py: ${complained || said}`);
  }
}
