import type { ErrorData } from '#web/errors/failure.ts';
import type { ToAssert } from './passkey.ts';

/** What is to be asserted, if that is why it was not done and the person has a passkey for it. */
export function toAssert({ reason, details }: ErrorData): ToAssert | undefined {
  if (reason !== 'ASSERTION_NEEDED') return undefined;
  const { challenge, authenticators, credentials } = details ?? {};
  const texts = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);
  const asked = { challenge: String(challenge), authenticators: texts(authenticators), credentials: texts(credentials) };
  return asked.credentials.some((id) => id !== '') ? asked : undefined;
}
