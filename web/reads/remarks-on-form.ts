import type { ReadDocument, StepPage } from '#web/shapes/step.ts';
import type { Reading } from '#workflows/engine/beside.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { remarksIn } from '#workflows/kinds.ts';

/** The remarks with which this opening's form came back: read first. */
export function remarksBeside(state: CaseState, key: string): Reading[] {
  const hash = remarksIn(state, key);
  return hash ? [{ steps: [], hashes: [hash] }] : [];
}

/** The same remarks by field of the form, from the documents that the viewer may read. */
export function remarksByField(
  state: CaseState,
  { key, step }: { readonly key: string; readonly step: string },
  read: readonly ReadDocument[],
): StepPage['remarks'] {
  const hash = remarksIn(state, key);
  const given = read.find((document) => document.hash === hash)?.parts[0]?.values['remarks'];
  const found: Record<string, string[]> = {};
  for (const one of Array.isArray(given) ? given : []) {
    const { field, remark } = one as { readonly field?: unknown; readonly remark?: unknown };
    const [of = '', name = ''] = String(field).split(':');
    if (of === step && typeof remark === 'string') found[name] = [...(found[name] ?? []), remark];
  }
  return found;
}
