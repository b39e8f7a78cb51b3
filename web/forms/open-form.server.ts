import { markOf } from '#web/documents/mark.ts';
import { askedForm } from '#web/shapes/describe.ts';
import type { Group } from '#web/shapes/field.ts';
import { sharedFields } from '#web/shapes/shared-fields.ts';
import { shownOutcome } from '#web/shapes/shown-outcome.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { beginsWith } from './begins-with.ts';
import type { FormPage, OpenForm } from './form-page.ts';
import type { Marks } from './marks.ts';
import { publicPlace } from './public-place.server.ts';
import { toTyped } from './typed.ts';

interface Opened extends Pick<OpenForm, 'madeFor' | 'action' | 'of'> {
  readonly caseId: string;
  readonly key: string;
}
/** The browser's data of one decision's form: no schema, and nothing of other steps. */
export function openForm({ caseId, key, ...rest }: Opened, outcome: OpenForm['outcome'] | undefined, page?: FormPage): OpenForm | null {
  const root = outcome && askedForm(key.split('/')[0] ?? '', outcome.name);
  if (!root) return null;
  const began = page?.together ? marksOfStart(root, beginsWith(page, outcome.name)) : undefined;
  return {
    outcome,
    root,
    shownAt: publicPlace(caseId, key) ?? `/cases/${caseId}`,
    ...rest,
    began,
    shared: sharedFields(key.split('/')[0] ?? '', outcome.name),
  };
}

/** As an untouched form sends them: of two first writers only a field changed by both is in dispute. */
function marksOfStart(root: Group, values: object | undefined): Marks {
  const typed = toTyped(root, values) as Record<string, unknown>;
  return Object.fromEntries(root.fields.map(({ name }) => [name, markOf(typed[name])]));
}

/**
 * The form whose answer came when its page could no longer be shown, because the step is settled or the reader signed out
 * meanwhile: it has only what was typed, and may be sent again.
 */
export function formAlone(caseId: string, key: string, outcome: string): FormPage {
  const step = key.split('/')[0] ?? '';
  return {
    project: { id: caseId },
    key,
    step,
    about: {},
    payments: [],
    openedVersion: 0,
    outcomes: [shownOutcome(outcome, stepNamed(step)?.outcomes[outcome] ?? {})],
    drafts: [],
    prefilled: null,
    remarks: {},
    suggested: {},
    choices: {},
    uploads: [],
    rows: { ...stepNamed(step)?.rows },
    submissionId: '',
  };
}
