import type { ErrorData } from '#web/errors/failure.ts';
import type { ToAssert } from './passkey.ts';

/** The text to assert, if its lack is the refusal's reason and the person has a passkey. */
export function toAssert({ reason, details }: ErrorData): ToAssert | undefined {
  if (reason !== 'ASSERTION_NEEDED') return undefined;
  const { challenge, authenticators, credentials } = details ?? {};
  const texts = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);
  const asked = { challenge: String(challenge), authenticators: texts(authenticators), credentials: texts(credentials) };
  return asked.credentials.some((id) => id !== '') ? asked : undefined;
}
