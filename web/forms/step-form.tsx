import { FormProvider, FormStateInput, getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { Form, useNavigation } from '@remix-run/react';
import { useRef, useState } from 'react';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { FormAnswer } from './answer.ts';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { describeForm } from './describe.ts';
import { DraftState, useAutosave } from './draft-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Fields } from './fields.tsx';
import type { FormPage } from './form-page.ts';
import { OutcomeChoice } from './outcome-choice.tsx';
import { parseForm } from './parse-form.ts';
import { Payments } from './payments.tsx';
import type { Problem } from './problem.ts';
import { RefusalBox } from './refusal-box.tsx';
import { FormSetting } from './setting.tsx';
import { toTyped } from './typed.ts';

type Outcome = FormPage['outcomes'][number];
interface StepFormProps {
  readonly page: FormPage;
  readonly outcome: Outcome;
  readonly answer: FormAnswer | undefined;
  /** Where it is sent; without one, to the address that shows it. */
  readonly action?: string | undefined;
}

/** The form of one decision, drawn from its own schema. */
export function StepForm({ page, outcome, answer, action }: StepFormProps) {
  const t = usePortal();
  const words = useWords();
  const { step, about, key } = page;
  const schema = stepNamed(step)?.outcomes[outcome.name]?.form;
  if (!schema) throw new Error(`no form for ${step} ${outcome.name}`);
  const mine = answer?.outcome === outcome.name ? answer : undefined;
  const root = describeForm(schema);
  const kept = [page.draft, page.prefilled].find((draft) => draft?.outcome === outcome.name)?.values ?? page.suggested[outcome.name];
  const [submissionId] = useState(mine?.submissionId || page.submissionId);
  const formElement = useRef<HTMLFormElement>(null);
  const [form] = useForm<Record<string, unknown>, Record<string, unknown>, Problem[]>({
    id: `form-${key.replace(/[^a-z0-9]/gi, '-')}`,
    lastResult: (mine?.result as never) ?? null,
    defaultValue: toTyped(root, kept) as Record<string, string>,
    constraint: withoutFigures(getZodConstraint(schema)),
    onValidate: ({ formData }) => parseForm(formData, schema),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
  });
  const { state, formMethod } = useNavigation();
  const busy = state !== 'idle' && formMethod === 'POST';
  const draft = useAutosave(page, outcome.name, formElement);
  const label = words.label(step, outcome.name, about);
  return (
    <>
      <OutcomeChoice page={page} chosen={outcome.name} />
      <FormProvider context={form.context}>
        <FormSetting value={{ step, choices: page.choices, rows: page.rows }}>
          <Form
            method="post"
            {...(action ? { action, replace: true } : {})}
            {...getFormProps(form)}
            ref={formElement}
            onInput={draft.touch}
            onSubmit={form.onSubmit}
            preventScrollReset={mine?.confirm}
          >
            <DefaultSubmit />
            <div className="pad">
              <FormStateInput />
              {mine?.refused ? <RefusalBox refused={mine.refused} caseId={page.project.id} stepKey={page.key} /> : null}
              <ErrorSummary
                problems={form.allErrors as unknown as Readonly<Record<string, Problem[]>>}
                fields={root}
                step={step}
                answered={mine}
                unsent={form.status === 'error'}
              />
              <input
                type="hidden"
                name="_submissionId"
                value={mine?.refused?.code === 'REUSED_SUBMISSION' ? page.submissionId : submissionId}
              />
              <input type="hidden" name="_seenAt" value={page.openedVersion} />
              <input type="hidden" name="_outcome" value={outcome.name} />
              <input type="hidden" name="_revision" value={draft.revision} />
              <Payments payments={page.payments} />
              <Fields fields={root.fields} />
              {root.fields.length === 0 ? <p className="text-ink-2">{t('form.nothingToFill')}</p> : null}
              {outcome.sealed ? (
                <p className="small rounded-lg bg-info-2 px-3 py-2 text-info">{t(`form.sealed.${outcome.sealed}`)}</p>
              ) : null}
            </div>
            <footer className="no-print sticky bottom-0 flex flex-wrap items-center gap-3 rounded-b-card border-t border-line bg-card px-5 py-[14px]">
              <DraftState draft={draft} saved={mine?.saved} />
              <span className="flex-1" />
              {root.fields.length > 0 ? (
                <button type="submit" name="_save" value="1" formNoValidate className="btn">
                  {t('form.save')}
                </button>
              ) : null}
              <button
                type="submit"
                aria-disabled={busy}
                onClick={(event) => busy && event.preventDefault()}
                className={`btn ${outcome.legal ? 'seal' : 'primary'}`}
              >
                {label}
              </button>
            </footer>
            {mine?.confirm ? (
              <ConfirmSheet
                label={label}
                leadsTo={words.leadsTo(step, outcome.name, about)}
                busy={busy}
                payments={outcome.confirms === 'payment' ? page.payments : []}
                asked={mine}
              />
            ) : null}
          </Form>
        </FormSetting>
      </FormProvider>
    </>
  );
}

/** Enter in a field presses a form's first submit button, which would be a row's: so this one comes first. */
const DefaultSubmit = () => <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />;

/** Bounds of figures are in fen and basis points, not in what is typed: the schema alone judges them. */
function withoutFigures(constraints: Record<string, { min?: unknown; max?: unknown }>) {
  return Object.fromEntries(
    Object.entries(constraints).map(([name, constraint]) => [
      name,
      /(?:Fen|Bp|^fen|\.fen)$/.test(name) ? { ...constraint, min: undefined, max: undefined, step: undefined } : constraint,
    ]),
  ) as never;
}
