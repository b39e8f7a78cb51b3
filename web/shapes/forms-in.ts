import { shownForm } from './describe.ts';
import { formKey, type Group, type ShownForms } from './field.ts';

/** Descriptions of the documents in a page's data, each once. */
export function formsIn(data: unknown): ShownForms {
  const found: Record<string, Group> = {};
  visit(data, found);
  return found;
}
function visit(data: unknown, found: Record<string, Group>): void {
  if (Array.isArray(data)) for (const item of data) visit(item, found);
  else if (typeof data === 'object' && data !== null) {
    const { step, outcome, values } = data as { readonly step?: unknown; readonly outcome?: unknown; readonly values?: unknown };
    const form = typeof step === 'string' && typeof outcome === 'string' && values !== undefined ? shownForm(step, outcome) : undefined;
    if (form) found[formKey(String(step), String(outcome))] = form;
    else for (const inner of Object.values(data)) visit(inner, found);
  }
}
