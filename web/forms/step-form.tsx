import { useEffect, useState } from 'react';
import { sharedText } from '#web/shapes/shared-text.ts';
import { useIsAlive } from '#web/ui/is-alive.ts';
import { later } from '#web/ui/later.tsx';
import type { Refused } from '#web/wording/refused.ts';
import type { FormAnswer } from './answer.ts';
import { beginsWith } from './begins-with.ts';
import { FormBody, formIdOf } from './form-body.tsx';
import type { FormPage, OpenForm } from './form-page.ts';
import { marksOf } from './marks.ts';
import { OutcomeChoice } from './outcome-choice.tsx';
import { typedHere, type Values } from './saver.ts';
import { toTyped } from './typed.ts';
import { useSaver } from './use-saver.ts';

/** Come when two texts meet or a session ends: few pages ever need them. Where they cannot come, the state below the form still says why nothing is kept. */
const SignInBeside = later(() => import('./sign-in-beside.tsx').then((found) => found.SignInBeside));
const DraftConflict = later(() => import('./draft-conflict.tsx').then((found) => found.DraftConflict));

interface StepFormProps {
  readonly page: FormPage;
  readonly form: OpenForm;
  readonly answer: FormAnswer | undefined;
  /** Differs after each change by a colleague who writes in this form. */
  readonly print?: string;
}
/** A form that begins again, with another text than the page brought; earlier answers are not about it. */
interface Begun {
  readonly n: number;
  readonly values?: Values;
  readonly answered?: FormAnswer | undefined;
}

/** The form of one decision, drawn from its description, with all that keeps its text. */
export function StepForm({ page, form, answer, print }: StepFormProps) {
  const { step, key, project } = page;
  const { outcome, root, madeFor, of } = form;
  const draft = page.drafts.find((one) => one.outcome === outcome.name);
  const isKept = root.fields.length > 0 && page.openedVersion >= 0;
  const place = { address: `/cases/${project.id}/drafts/${key}`, outcome: outcome.name, madeFor: isKept ? madeFor : '', of };
  const isShared = Boolean(page.together);
  const marks = isShared ? (answer?.marks ?? (draft ? marksOf(draft) : form.began) ?? {}) : undefined;
  const starts = isShared ? (toTyped(root, beginsWith(page, outcome.name)) as Values) : undefined;
  const [text] = useState(() => sharedText(form, [...typedHere(place), ...page.drafts], beginsWith(page, outcome.name) as Values));
  const { saver, shown } = useSaver(place, draft, marks && { marks, starts });
  const [begun, setBegun] = useState<Begun>({ n: 0 });
  const begin = (values: Values) => setBegun(({ n }) => ({ n: n + 1, values, answered: answer }));
  // what an earlier page of this tab could not see kept
  const [left] = useState(() => saver?.pending ?? undefined);
  const restored = useIsAlive() ? left : undefined;

  const mine = answer?.outcome === outcome.name && answer !== begun.answered ? answer : undefined;
  // handed in without what a colleague has written: the form begins with both, and what two have changed is chosen
  const stale = saver && mine?.marks && mine.refused?.code === 'STALE_DRAFT' ? mine : undefined;
  const [resumed, setResumed] = useState<FormAnswer>();
  if (stale && stale !== resumed) {
    setResumed(stale);
    setBegun(({ n }) => ({ n: n + 1, values: typedBefore(stale) }));
  }
  useEffect(() => {
    if (stale) saver?.began(stale.theirs?.values ?? typedBefore(stale), stale.marks ?? {});
  }, [saver, stale]);
  const trouble = shown?.queue.trouble;
  const isSignedOut = trouble === 'signed-out' || mine?.refused?.code === 'SIGN_IN';
  const [signedInAfter, setSignedInAfter] = useState<FormAnswer>();
  const pending = shown?.queue.waiting ?? shown?.queue.sent;
  return (
    <>
      <OutcomeChoice page={page} chosen={outcome.name} of={of} />
      {isSignedOut && (trouble === 'signed-out' || mine !== signedInAfter) ? (
        <SignInBeside
          onSignedIn={() => {
            setSignedInAfter(mine);
            saver?.mended();
          }}
        />
      ) : null}
      {trouble === 'changed-elsewhere' && shown?.theirs && pending && saver ? (
        <DraftConflict
          step={step}
          fields={root}
          mine={pending}
          theirs={shown.theirs}
          base={saver.base}
          only={isShared ? fieldsIn(shown.refused) : undefined}
          onChosen={(values, revision) => {
            saver.choose(values, revision, shown.theirs);
            begin(values);
          }}
        />
      ) : null}
      {mine?.theirs && isShared && !saver ? (
        <DraftConflict
          step={step}
          fields={root}
          mine={typedBefore(mine)}
          theirs={mine.theirs}
          base={undefined}
          only={fieldsIn(mine.refused)}
          formId={formIdOf(key)}
        />
      ) : null}
      <FormBody
        key={`${begun.n} ${restored ? 'restored' : ''}`}
        {...{ page, form, saver, shown, marks, print }}
        answer={mine}
        begins={begun.values ?? restored ?? text}
        found={draft}
      />
    </>
  );
}

const fieldsIn = (refused: Refused | undefined) => (refused?.details['fields'] ?? []) as readonly string[];
/** The text of a form that came back. */
const typedBefore = ({ result }: FormAnswer) => (result as { readonly initialValue?: Values }).initialValue ?? {};
