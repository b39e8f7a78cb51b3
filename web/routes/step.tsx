import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData, useParams } from '@remix-run/react';
import { hasAnswered, submitForm } from '#web/forms/act.server.ts';
import type { FormAnswer } from '#web/forms/answer.ts';
import { formAlone } from '#web/forms/form-page.ts';
import { OutcomeChoice } from '#web/forms/outcome-choice.tsx';
import { publicPlace } from '#web/forms/public-place.ts';
import { sendForm } from '#web/forms/send-form.ts';
import { sortedChoices } from '#web/forms/sorted-choices.ts';
import { StepForm } from '#web/forms/step-form.tsx';
import type { Seen } from '#web/reads/shapes/seen.ts';
import type { StepPage } from '#web/reads/shapes/step.ts';
import { api } from '#web/server/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { DueChip } from '#web/ui/clock.tsx';
import { FlaggedClauses } from '#web/ui/flagged-clauses.tsx';
import { HeldChip } from '#web/ui/held.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { LiveUpdate } from '#web/ui/live-update.tsx';
import { localeOf } from '#web/ui/locale.server.ts';
import { Named } from '#web/ui/named.tsx';

import { useName } from '#web/ui/names.ts';
import { PackageBox } from '#web/ui/package-box.tsx';
import { Chip, Crumbs } from '#web/ui/parts.tsx';
import { PrintedHead } from '#web/ui/printed-head.tsx';
import { keepsForm } from '#web/ui/revalidate.ts';
import { StepContext } from '#web/ui/step-context.tsx';
import { StepStanding } from '#web/ui/step-standing.tsx';
import { StepSubject } from '#web/ui/step-subject.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';

/** One address for every step: the opening's key. `?outcome=` chooses the decision, so the choice works without scripts. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  const { words, titled, worded } = await languageOf(request);
  // before the rest: what changes in between is asked again
  const seen = context.signedIn
    ? await api(context)
        .changes.seen({ caseId })
        .catch(() => null)
    : null;
  const reading = api(context).steps.page({ caseId, key });
  // what was typed is shown even if the page no longer is: it was sent a moment ago, without scripts
  const found = hasAnswered(context) ? await reading.catch(() => null) : await ask(request, reading);
  const page = found && { ...found, choices: sortedChoices(found.choices, localeOf(request)) };
  const [step = ''] = key.split('/');
  if (!page) return worded({ ...titled(words.title(step)), page, seen, outcome: null, action: null, madeFor: '' }, [step]);
  const asked = new URL(request.url).searchParams.get('outcome');
  // a decision is chosen by the person, never for them: the one asked for, the one begun before, or the only one
  const only = page.outcomes.length === 1 ? page.outcomes[0] : undefined;
  const outcome =
    page.outcomes.find(({ name }) => name === asked) ?? page.outcomes.find(({ name }) => name === page.drafts[0]?.outcome) ?? only;
  const action = outcome ? `/cases/${caseId}/steps/${key}?outcome=${outcome.name}&form=${context.ticket(caseId, key)}` : null;
  return worded(
    { ...titled(words.title(page.step, page.about)), page, seen, outcome: outcome ?? null, action, madeFor: context.actingAs ?? '' },
    [
      page.step,
      ...(page.composed ? [page.composed.step] : []),
      ...[...page.beside, ...page.context].flatMap(({ parts }) => parts.map((part) => part.step)),
    ],
  );
}
export const meta = titleOfPage;
export const shouldRevalidate = keepsForm;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  return submitForm(context, { caseId, key }, request);
}

/** The form stays where its sending fails. */
export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) => sendForm(request, () => serverAction<typeof action>());

export default function Step() {
  const { page, seen, outcome, action: posts, madeFor } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof clientAction>();
  if (page) {
    const answered = page.outcomes.find(({ name }) => name === answer?.outcome);
    return (
      <Page
        page={page}
        seen={seen}
        outcome={answered ?? outcome ?? undefined}
        answer={answer}
        action={posts ?? undefined}
        madeFor={madeFor}
      />
    );
  }
  return answer ? <Alone answer={answer} /> : null;
}

/** Only what was typed, and why it was not done. */
function Alone({ answer }: { answer: FormAnswer }) {
  const { caseId = '', '*': key = '' } = useParams();
  const words = useWords();
  const form = formAlone(caseId, key, answer);
  const [outcome] = form.outcomes;
  return (
    <div className="card min-w-0 max-w-[760px]">
      <header className="pad border-b border-line-2">
        <h1>{words.title(form.step)}</h1>
      </header>
      {outcome ? <StepForm page={form} outcome={outcome} answer={answer} madeFor={answer.madeFor} /> : null}
    </div>
  );
}

interface PageProps {
  readonly page: StepPage;
  readonly seen: Seen | null;
  readonly outcome: StepPage['outcomes'][number] | undefined;
  readonly answer: FormAnswer | undefined;
  readonly action: string | undefined;
  readonly madeFor: string;
}
function Page({ page, seen, outcome, answer, action: posts, madeFor }: PageProps) {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const { project, step, about } = page;
  const published = publicPlace(project.id, page.key);
  // who typed while the step was settled by somebody else still finds it in the form
  const isForm = outcome && ((page.state === 'mine' && !page.hold) || answer);
  return (
    <Named value={page.names}>
      {seen ? <LiveUpdate seen={seen} caseId={project.id} hasForm={Boolean(isForm)} /> : null}
      <PrintedHead number={project.number} title={name(project.titles)} />
      <Crumbs
        steps={[
          published ? { to: '/publicity', label: t('publicities.title') } : { to: '/inbox', label: t('inbox.title') },
          { to: published ?? `/cases/${project.id}`, label: name(project.titles) || project.number },
        ]}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,760px)_minmax(280px,360px)]">
        <div className="card min-w-0">
          <header className="pad border-b border-line-2">
            <p className="mb-2 flex flex-wrap gap-2">
              <Chip tone="brand">{words.stage(page.stage)}</Chip>
              {page.hold ? <HeldChip hold={page.hold} /> : page.state === 'closed' ? null : <DueChip dueAt={page.dueAt} exact />}
            </p>
            <h1>{words.title(step, about)}</h1>
            <p className="mt-1 text-ink-2">{words.ask(step, about)}</p>
            {page.silence || page.closesAtDue ? (
              <p className="small mt-1">
                {t(page.closesAtDue ? 'step.closesAtDue' : page.silence?.secondNotice ? 'step.silenceSecond' : 'step.silence')}
              </p>
            ) : null}
          </header>
          <StepSubject page={page} />
          <FlaggedClauses page={page} />
          {page.package ? <PackageBox use={page.package} address={`/cases/${project.id}/packages/${page.key}`} /> : null}
          {isForm ? (
            <StepForm
              key={`${page.key}/${page.openedVersion}/${outcome.name}`}
              page={page}
              outcome={outcome}
              answer={answer}
              action={posts}
              madeFor={answer?.madeFor ?? madeFor}
            />
          ) : page.state === 'mine' && !page.hold ? (
            <div className="pb-5">
              <OutcomeChoice page={page} chosen={undefined} />
            </div>
          ) : (
            <StepStanding page={page} />
          )}
        </div>
        <StepContext page={page} />
      </div>
    </Named>
  );
}
