import { useState } from 'react';
import { useIsAlive } from '#web/ui/is-alive.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { FormAnswer } from './answer.ts';
import { describeForm } from './describe.ts';
import { DraftConflict } from './draft-conflict.tsx';
import { FormBody } from './form-body.tsx';
import type { FormPage } from './form-page.ts';
import { OutcomeChoice } from './outcome-choice.tsx';
import type { Values } from './saver.ts';
import { SignInBeside } from './sign-in-beside.tsx';
import { useSaver } from './use-saver.ts';

type Outcome = FormPage['outcomes'][number];
interface StepFormProps {
  readonly page: FormPage;
  readonly outcome: Outcome;
  readonly answer: FormAnswer | undefined;
  /** Person and organisation that the page was made for, '' for nobody. */
  readonly madeFor: string;
  /** Where it is sent; without one, to the address that shows it. */
  readonly action?: string | undefined;
}
/** A form that begins again, with another text than the page brought; earlier answers are not about it. */
interface Begun {
  readonly n: number;
  readonly values?: Values;
  readonly answered?: FormAnswer | undefined;
}

/** The form of one decision, drawn from its own schema, with all that keeps its text. */
export function StepForm({ page, outcome, answer, madeFor, action }: StepFormProps) {
  const { step, key, project } = page;
  const schema = stepNamed(step)?.outcomes[outcome.name]?.form;
  if (!schema) throw new Error(`no form for ${step} ${outcome.name}`);
  const root = describeForm(schema);
  const draft = page.drafts.find((one) => one.outcome === outcome.name);
  const isKept = root.fields.length > 0 && page.openedVersion >= 0;
  const place = { address: `/cases/${project.id}/drafts/${key}`, outcome: outcome.name, madeFor: isKept ? madeFor : '' };
  const { saver, shown } = useSaver(place, draft);
  const [begun, setBegun] = useState<Begun>({ n: 0 });
  const begin = (values: Values) => setBegun(({ n }) => ({ n: n + 1, values, answered: answer }));
  // what an earlier page of this tab could not see kept
  const [left] = useState(() => saver?.pending ?? undefined);
  const restored = useIsAlive() ? left : undefined;

  const mine = answer?.outcome === outcome.name && answer !== begun.answered ? answer : undefined;
  const trouble = shown?.queue.trouble;
  const isSignedOut = trouble === 'signed-out' || mine?.refused?.code === 'SIGN_IN';
  const [signedInAfter, setSignedInAfter] = useState<FormAnswer>();
  const pending = shown?.queue.waiting ?? shown?.queue.sent;
  return (
    <>
      <OutcomeChoice page={page} chosen={outcome.name} />
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
          onChosen={(values, revision) => {
            saver.choose(values, revision);
            begin(values);
          }}
        />
      ) : null}
      <FormBody
        key={`${begun.n} ${restored ? 'restored' : ''}`}
        {...{ page, outcome, schema, madeFor, action, saver, shown }}
        answer={mine}
        begins={begun.values ?? restored ?? draft?.values}
        found={draft}
      />
    </>
  );
}
