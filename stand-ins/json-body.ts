import type { IncomingMessage } from 'node:http';

/** Longer is no request of ours. */
const bodyLimit = 10_000;

/** Undefined: too long, or no JSON. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > bodyLimit) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
