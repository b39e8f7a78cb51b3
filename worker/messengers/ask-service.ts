import type { z } from 'zod';

/** Something to be tried again; its code, without an address and a text, is what the log shows. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';
  readonly code: string;
  constructor(code: string) {
    super(`the service answered ${code}`);
    this.code = code;
  }
}

export const timeoutMs = 10_000;

/** One request to a service, answered in JSON. */
export async function askService<Said>(url: URL, init: RequestInit, answer: z.ZodType<Said>, patienceMs: number): Promise<Said> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) throw new ServiceFault(`${response.status}`);
    const said = answer.safeParse(await response.json());
    if (!said.success) throw new ServiceFault('MALFORMED');
    return said.data;
  } catch (error) {
    throw error instanceof ServiceFault ? error : new ServiceFault(codeOf(error));
  }
}

/** A fault of fetch has an address in its text: of it the code alone. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  if (error.name === 'SyntaxError') return 'MALFORMED';
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'ECONNECTION';
}
