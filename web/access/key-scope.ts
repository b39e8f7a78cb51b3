import { fail } from '#web/errors/failure.ts';
import type { KeyScope } from '#workflows/domain/key-scope.ts';
import type { OutcomeDefinition } from '#workflows/engine/define-step.ts';
import type { Viewer } from './viewer.ts';

/** The scope of an act: a legal act and the confirmation of a signature need `sign`, a release of money `pay`. */
export const scopeOf = ({ legal, confirms }: OutcomeDefinition): KeyScope =>
  confirms === 'payment' ? 'pay' : legal || confirms === 'signature' ? 'sign' : 'act';

/** Throws where a key does not have the scope. Who has signed in has all of them. */
export function mustHaveScope(viewer: Viewer | null, scope: KeyScope): void {
  if (viewer && viewer.scopes !== 'all' && !viewer.scopes.includes(scope)) throw fail('KEY_LACKS_SCOPE', { scope });
}
