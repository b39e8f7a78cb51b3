import { askedForm } from '#web/shapes/describe.ts';
import { shownOutcome } from '#web/shapes/shown-outcome.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { FormPage, OpenForm } from './form-page.ts';
import { publicPlace } from './public-place.server.ts';

interface Opened extends Pick<OpenForm, 'madeFor' | 'action' | 'of'> {
  readonly caseId: string;
  readonly key: string;
}
/** The browser's data of one decision's form: no schema, and nothing of other steps. */
export function openForm({ caseId, key, ...rest }: Opened, outcome: OpenForm['outcome'] | undefined): OpenForm | null {
  const root = outcome && askedForm(key.split('/')[0] ?? '', outcome.name);
  return root ? { outcome, root, shownAt: publicPlace(caseId, key) ?? `/cases/${caseId}`, ...rest } : null;
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
