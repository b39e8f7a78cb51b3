import { FormProvider, FormStateInput, getFormProps, useForm } from '@conform-to/react';
import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SavedDraft } from '#web/shapes/step.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import type { FormAnswer } from './answer.ts';
import { beginsWith } from './begins-with.ts';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { DraftState } from './draft-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FormPage, OpenForm } from './form-page.ts';
import { FormParts } from './form-parts.tsx';
import { type Marks, marksName, tabName } from './marks.ts';
import { useTextOnPaper } from './on-paper.ts';
import { checkTyped, typedIn } from './parse-typed.ts';
import { Payments } from './payments.tsx';
import type { Problem, Problems } from './problem.ts';
import { RefusalBox } from './refusal-box.tsx';
import type { Saver, Values } from './saver.ts';
import { FormSetting } from './setting.tsx';
import { Together } from './together.tsx';
import { ScoreTotal } from './totals.ts';
import { toTyped } from './typed.ts';
import { Unsent } from './unsent.tsx';
import type { useSaver } from './use-saver.ts';
import type { Weights } from './weighted-total.ts';

function weightsIn(sheets: FormPage['sheets']): Weights | undefined {
  const sheet = sheets?.find(({ name }) => name === 'weights');
  return sheet && 'rows' in sheet ? (sheet.rows as unknown as Weights) : undefined;
}

interface BodyProps {
  readonly page: FormPage;
  readonly form: OpenForm;
  readonly answer: FormAnswer | undefined;
  /** The text typed before; default: prefilled or suggested values. */
  readonly begins: Values | undefined;
  readonly found: SavedDraft | undefined;
  readonly saver: Saver | undefined;
  /** What each field began from, where several write. */
  readonly marks: Marks | undefined;
  readonly print: string | undefined;
  readonly shown: ReturnType<typeof useSaver>['shown'];
}

export const formIdOf = (key: string) => `form-${key.replace(/[^a-z0-9]/gi, '-')}`;

/** Inputs and buttons of one form. */
export function FormBody({ page, form: opened, answer, begins, found, saver, shown, marks, print }: BodyProps) {
  const { outcome, root, madeFor, action, shownAt, of } = opened;
  const t = usePortal();
  const words = useWords();
  const { step, about, key } = page;
  const weights = weightsIn(page.sheets);
  const [submissionId] = useState(answer?.submissionId || page.submissionId);
  const formElement = useRef<HTMLFormElement>(null);
  const [form] = useForm<Record<string, unknown>, Record<string, unknown>, Problem[]>({
    id: formIdOf(key),
    lastResult: (answer?.result as never) ?? null,
    defaultValue: toTyped(root, begins ?? beginsWith(page, outcome.name)) as Record<string, string>,
    onValidate: ({ formData }) => checkTyped(formData, root),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
  });
  const setting = useMemo(() => {
    const { choices, rows, remarks, sheets = [], uploads, project } = page;
    const files = action && madeFor !== '' ? `${action}&files=1&for=${encodeURIComponent(madeFor)}` : undefined;
    return { step, choices, rows, remarks, sheets, uploads, files: { caseId: project.id, key, action: files } };
  }, [page, step, key, action, madeFor]);
  const send = useSubmit();
  const isPressed = useRef(false);
  const { state, formMethod } = useNavigation();
  const busy = state !== 'idle' && formMethod === 'POST';
  const label = words.label(step, outcome.name, about);

  const [savedAgain, setSavedAgain] = useState(false);
  const typed = useCallback(() => {
    if (formElement.current) saver?.typed(typedIn(new FormData(formElement.current), root));
  }, [saver, root]);
  useTextOnPaper();
  useEffect(() => {
    const drawn = formElement.current;
    // typed before the page came alive
    if (drawn && hasChanged(drawn)) typed();
    else if (drawn && !answer) saver?.isDrawn(typedIn(new FormData(drawn), root));
  }, [typed, saver, root, answer]);
  useEffect(() => {
    // the form has come back: what was typed is kept again
    if (answer) typed();
  }, [answer, typed]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (pressed?.name === '_save' && saver) {
      event.preventDefault();
      typed();
      setSavedAgain(saver.isSettled);
      return saver.now();
    }
    // what is confirmed is the text that was checked
    if (marks) saver?.handsIn(event.currentTarget, pressed?.name === '_confirmed');
    form.onSubmit(event);
    // a row has come or gone, once it is drawn
    if (pressed?.name === '__intent__') setTimeout(typed);
    else if (!event.defaultPrevented) saver?.pause();
    // of a form with faults the server says as well which rules it breaks: all at once
    else if (!of && navigator.onLine) send(event.currentTarget, action ? { replace: true } : {});
  };
  return (
    <FormProvider context={form.context}>
      <FormSetting value={setting}>
        {page.together ? <Together {...{ page, root, saver, print, of }} outcome={outcome.name} /> : null}
        <Form
          method="post"
          {...(action ? { action, replace: true } : {})}
          {...getFormProps(form)}
          ref={formElement}
          data-keeps=""
          onInput={() => {
            setSavedAgain(false);
            typed();
          }}
          onBlur={() => {
            typed();
            // a save that fails at once would move the button away under the pointer, and the click would be lost
            if (!isPressed.current && !saver?.isSettled) saver?.now();
            isPressed.current = false;
          }}
          onMouseDown={pressed}
          onSubmit={submit}
          preventScrollReset={answer?.confirm}
        >
          <DefaultSubmit />
          <div className="pad">
            <FormStateInput />
            {answer?.refused ? <RefusalBox refused={answer.refused} caseId={page.project.id} shownAt={shownAt} /> : null}
            {answer?.unsent && !answer.confirm ? <Unsent why={answer.unsent} answer={answer} busy={busy} /> : null}
            <ErrorSummary
              problems={form.allErrors as unknown as Problems}
              fields={root}
              step={step}
              begun={form.initialValue}
              typed={form.status === 'error' ? form.value : undefined}
              formId={form.id}
              answered={answer?.unsent ? undefined : answer}
              unsent={form.status === 'error'}
            />
            <input
              type="hidden"
              name="_submissionId"
              value={answer?.refused?.code === 'REUSED_SUBMISSION' ? page.submissionId : submissionId}
            />
            <input type="hidden" name="_seenAt" value={page.openedVersion} />
            <input type="hidden" name="_outcome" value={outcome.name} />
            <input type="hidden" name="_for" value={madeFor} />
            <input type="hidden" name="_revision" value={answer?.saved?.revision ?? found?.revision ?? 0} />
            {marks ? (
              <>
                <input type="hidden" name={marksName} value={JSON.stringify(marks)} />
                <input type="hidden" name={tabName} />
              </>
            ) : null}
            <Payments payments={page.payments} />
            <div className="typed">
              <p className="mb-2 hidden font-semibold print:block">{t('form.printed', { label })}</p>
              <FormParts step={step} fields={root.fields} />
              {weights && root.fields.some(({ name }) => name === 'scores') ? <ScoreTotal {...{ root, weights }} /> : null}
            </div>
            {root.fields.length === 0 ? <p className="no-print text-ink-2">{t('form.nothingToFill')}</p> : null}
            {outcome.sealed ? (
              <p className="no-print small rounded-lg bg-info-2 px-3 py-2 text-info">{t(`form.sealed.${outcome.sealed}`)}</p>
            ) : null}
          </div>
          <footer
            onPointerDown={() => {
              isPressed.current = true;
            }}
            className="no-print sticky bottom-0 flex flex-wrap items-center justify-end gap-3 rounded-b-card border-t border-line bg-card px-5 py-[14px]"
          >
            <DraftState
              shown={shown}
              saved={answer?.saved}
              found={found?.updatedAt}
              nothingNew={(savedAgain && saver?.isSettled) || (answer?.nothingNew && !shown?.queue.turn)}
              sending={busy}
            />
            {root.fields.some(({ kind }) => kind !== 'consent') && madeFor !== '' ? (
              <button type="submit" name="_save" value="1" formNoValidate className="btn">
                {t('form.save')}
              </button>
            ) : null}
            {of ? null : (
              <button
                type="submit"
                aria-disabled={busy}
                onClick={(event) => busy && event.preventDefault()}
                className={`btn ${outcome.legal ? 'seal' : 'primary'}`}
              >
                {label}
              </button>
            )}
          </footer>
          {answer?.confirm ? (
            <ConfirmSheet
              isSealing={outcome.sealed === 'final'}
              isBinding={outcome.legal || outcome.confirms !== null}
              end={answer.end}
              label={label}
              leadsTo={words.leadsTo(step, outcome.name, about)}
              busy={busy}
              payments={outcome.confirms === 'payment' ? page.payments : []}
              asked={answer}
              unsent={answer.unsent}
              assert={answer.assert}
            />
          ) : null}
        </Form>
      </FormSetting>
    </FormProvider>
  );
}

/**
 * Of what is pressed and not written in: the field before it is not left at the press. The sentence that it gets then would move
 * the target away before the click.
 */
const pressed = (event: MouseEvent<HTMLFormElement>) => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('button, [type=radio], [type=checkbox], label:has([type=radio], [type=checkbox])')) event.preventDefault();
};

/** Enter in a field presses a form's first submit button, which would be a row's: so this one comes first. */
const DefaultSubmit = () => <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />;

/** Whether the reader has changed an input since the server drew it. */
const hasChanged = (form: HTMLFormElement) =>
  [...form.elements].some((one) => {
    if (one instanceof HTMLTextAreaElement) return one.value !== one.defaultValue;
    if (!(one instanceof HTMLInputElement) || one.type === 'hidden') return false;
    return one.type === 'checkbox' || one.type === 'radio' ? one.checked !== one.defaultChecked : one.value !== one.defaultValue;
  });
