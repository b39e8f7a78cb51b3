// What React, Remix or Node has to complain about during a test is a defect that no assertion looked for.
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

let allowed: RegExp[] = [];
let seen: string[] = [];
let spy: MockInstance | undefined;

/** For a test that means to provoke a complaint. Holds until the test ends. */
export function allowConsoleError(pattern: RegExp): void {
  allowed.push(pattern);
}

beforeEach(() => {
  seen = [];
  allowed = [];
  spy = vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    seen.push(parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' '));
  });
});

afterEach(() => {
  spy?.mockRestore();
  const unexpected = seen.filter((text) => !allowed.some((pattern) => pattern.test(text)));
  expect(unexpected, 'unexpected console.error').toEqual([]);
});
