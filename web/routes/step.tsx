import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type ClientActionFunctionArgs, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { answeredOutcome, submitForm } from '#web/forms/act.server.ts';
import type { FormAnswer } from '#web/forms/answer.ts';
import type { FormPage, OpenForm } from '#web/forms/form-page.ts';
import { formAlone, openForm } from '#web/forms/open-form.server.ts';
import { OutcomeChoice } from '#web/forms/outcome-choice.tsx';
import { PageIndex } from '#web/forms/page-index.tsx';
import { publicPlace } from '#web/forms/public-place.server.ts';
import { sendForm } from '#web/forms/send-form.ts';
import { StepForm } from '#web/forms/step-form.tsx';
import { StepTalk } from '#web/forms/step-talk.tsx';
import type { Seen } from '#web/shapes/seen.ts';
import type { StepPage } from '#web/shapes/step.ts';
import type { Threads } from '#web/shapes/talk.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { DueChip } from '#web/ui/clock.tsx';
import { DiscardDraft } from '#web/ui/discard-draft.tsx';
import { FlaggedClauses } from '#web/ui/flagged-clauses.tsx';
import { HeldChip } from '#web/ui/held.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { later } from '#web/ui/later.tsx';
import { LiveUpdate } from '#web/ui/live-update.tsx';
import { Named } from '#web/ui/named.tsx';
import { useName } from '#web/ui/names.ts';
import { useOpeningTitle } from '#web/ui/opening-title.ts';
import { Chip, Crumbs } from '#web/ui/parts.tsx';
import { PrintedHead } from '#web/ui/printed-head.tsx';
import { keepsForm } from '#web/ui/revalidate.ts';
import { StepContext } from '#web/ui/step-context.tsx';
import { StepStanding } from '#web/ui/step-standing.tsx';
import { StepSubject } from '#web/ui/step-subject.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { UsedNumbers } from '#web/ui/used-numbers.tsx';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

/** Of sealings and closings alone: comes with their pages. */
const PackageBox = later(() => import('#web/ui/package-box.tsx').then((found) => found.PackageBox));

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
  const of = new URL(request.url).searchParams.get('of');
  if (of !== null) return writing(request, context, { caseId, key, of }, seen);
  const reading = api(context).steps.page({ caseId, key });
  const talking = context.signedIn
    ? api(context)
        .talk.threads({ caseId, key })
        .catch(() => null)
    : null;
  // what was typed is shown even if the page no longer is: it was sent a moment ago, without scripts
  const answered = answeredOutcome(context);
  const page = answered === undefined ? await ask(request, reading) : await reading.catch(() => null);
  const [step = ''] = key.split('/');
  const place = publicPlace(caseId, key) ?? null;
  const opened = { caseId, key, madeFor: context.actingAs ?? '' };
  if (!page) {
    const alone = formAlone(caseId, key, answered ?? '');
    const form = openForm({ ...opened, action: null }, alone.outcomes[0]);
    return worded({ ...titled(words.title(step)), page, alone, place, seen, form, talk: null }, [step]);
  }
  const asked = answered ?? new URL(request.url).searchParams.get('outcome');
  // a decision is chosen by the person, never for them: the one asked for, the one begun before, or the only one
  const only = page.outcomes.length === 1 ? page.outcomes[0] : undefined;
  const outcome =
    page.outcomes.find(({ name }) => name === asked) ?? page.outcomes.find(({ name }) => name === page.drafts[0]?.outcome) ?? only;
  const action = outcome ? `/cases/${caseId}/steps/${key}?outcome=${outcome.name}&form=${context.ticket(caseId, key)}` : null;
  const form = openForm({ ...opened, action }, outcome, page);
  const talk = await talking;
  return worded({ ...titled(words.title(page.step, page.about)), page, alone: null, place, seen, form, talk }, [
    page.step,
    ...(page.composed ? [page.composed.step] : []),
    ...[...page.beside, ...page.context].flatMap(({ parts }) => parts.map((part) => part.step)),
  ]);
}
/** The form of a colleague who has asked the reader to write in it. */
async function writing(
  request: Request,
  context: LoaderFunctionArgs['context'],
  { caseId, key, of }: { readonly caseId: string; readonly key: string; readonly of: string },
  seen: Seen | null,
) {
  const { words, titled, worded } = await languageOf(request);
  const found = await ask(request, api(context).drafts.form({ caseId, key, of }));
  const page = { ...found, isPublic: found.project.isPublic, remarks: {}, together: { writers: 1 }, sheets: [], composed: null };
  const asked = answeredOutcome(context) ?? new URL(request.url).searchParams.get('outcome') ?? page.drafts[0]?.outcome;
  const outcome = page.outcomes.find(({ name }) => name === asked) ?? page.outcomes[0];
  const action = outcome ? `/cases/${caseId}/steps/${key}?of=${of}&outcome=${outcome.name}` : null;
  const form = openForm({ caseId, key, of, madeFor: context.actingAs ?? '', action }, outcome, page);
  return worded({ ...titled(words.title(page.step, page.about)), page: null, alone: page, place: null, seen, form, talk: null }, [
    page.step,
    ...page.beside.flatMap(({ parts }) => parts.map((part) => part.step)),
  ]);
}
export const meta = titleOfPage;
export const shouldRevalidate = keepsForm;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  return submitForm(context, { caseId, key, of: new URL(request.url).searchParams.get('of') ?? undefined }, request);
}

/** The form stays where its sending fails. */
export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) => sendForm(request, () => serverAction<typeof action>());

export default function Step() {
  const { page, alone, place, seen, form, talk } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof clientAction>();
  // goes out again as the person that it was made for
  const shown = form && answer ? { ...form, madeFor: answer.madeFor } : form;
  if (page) return <Page {...{ page, place, seen, answer, talk }} form={shown} />;
  return alone && shown && (answer || shown.of) ? <Alone page={alone} form={shown} answer={answer} seen={seen} /> : null;
}

interface AloneProps {
  readonly page: FormPage & Partial<Pick<StepPage, 'beside' | 'names'>> & { readonly isPublic?: boolean };
  readonly form: OpenForm;
  readonly answer: FormAnswer | undefined;
  readonly seen: Seen | null;
}
/** Only what was typed, and why it was not done; and a colleague's form, with the texts beside it. */
function Alone({ page, form, answer, seen }: AloneProps) {
  const [now, setNow] = useState(seen);
  const words = useWords();
  const name = useName();
  const t = usePortal();
  return (
    <div className="card min-w-0 max-w-[760px]">
      <header className="pad border-b border-line-2">
        <h1>{words.title(page.step)}</h1>
        {page.holder ? <p className="mt-1 text-ink-2">{t('together.asked', { holder: name(page.holder.names) })}</p> : null}
        {page.isPublic ? <CallLink caseId={page.project.id} /> : null}
      </header>
      {form.of && seen ? <LiveUpdate seen={seen} caseId={page.project.id} hasForm onSeen={setNow} /> : null}
      {page.beside ? (
        <Named value={page.names ?? {}}>
          <StepSubject page={{ ...page, sheets: [], beside: page.beside, composed: null }} />
        </Named>
      ) : null}
      <StepForm {...{ page, form, answer }} print={now?.draftPrint ?? ''} />
    </div>
  );
}

/** The call as everybody may read it: who answers it has no part in the case yet, and nothing lies beside the form. */
function CallLink({ caseId }: { caseId: string }) {
  const t = usePortal();
  return (
    <p className="no-print small mt-1">
      <Link to={`/demands/${caseId}`} className="underline">
        {t('project.question')}
      </Link>
    </p>
  );
}

interface PageProps {
  readonly page: StepPage;
  /** Its page for everybody, where it has one. */
  readonly place: string | null;
  readonly seen: Seen | null;
  readonly form: OpenForm | null;
  readonly answer: FormAnswer | undefined;
  /** Null: the reader has no thread here. */
  readonly talk: Threads | null;
}
function Page({ page, place, seen, form, answer, talk }: PageProps) {
  const [now, setNow] = useState(seen);
  const t = usePortal();
  const titleOf = useOpeningTitle();
  const words = useWords();
  const name = useName();
  const { project, step, about } = page;
  // text typed during another person's decision stays in the form
  const isForm = form && ((page.state === 'mine' && !page.hold) || answer);
  return (
    <Named value={page.names}>
      {seen ? <LiveUpdate seen={seen} caseId={project.id} hasForm={Boolean(isForm)} onSeen={setNow} /> : null}
      <PrintedHead number={project.number} title={name(project.titles)} />
      <Crumbs
        steps={[
          place ? { to: '/publicity', label: t('nav.publicity') } : { to: '/inbox', label: t('inbox.title') },
          { to: place ?? `/cases/${project.id}`, label: name(project.titles) || project.number },
        ]}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,760px)_minmax(280px,360px)]">
        <div className="card min-w-0">
          <header className="pad border-b border-line-2">
            <p className="mb-2 flex flex-wrap gap-2">
              <Chip tone="brand">{words.stage(page.dueAt ? page.stage : page.project.stage)}</Chip>
              {page.hold ? <HeldChip hold={page.hold} /> : page.state === 'closed' ? null : <DueChip dueAt={page.dueAt} exact />}
            </p>
            <h1>
              {titleOf(step, about, page.seat)}
              {page.whose ? (
                <>
                  {' · '}
                  <Written text={name(page.whose)} />
                </>
              ) : null}
            </h1>
            <p className="mt-1 text-ink-2">{words.ask(step, about)}</p>
            {project.isPublic ? <CallLink caseId={project.id} /> : null}
            {page.dueAt && (page.silence || page.closesAtDue) ? (
              <p className="small mt-1">
                {t(page.closesAtDue ? 'step.closesAtDue' : page.silence?.secondNotice ? 'step.silenceSecond' : 'step.silence')}
              </p>
            ) : null}
          </header>
          <PageIndex page={page} form={isForm ? form : null} />
          <StepSubject page={page} />
          <FlaggedClauses page={page} />
          <UsedNumbers page={page} />
          {page.package ? (
            <PackageBox
              use={page.package}
              address={`/cases/${project.id}/${page.package === 'archive' ? `archive-list/${page.step}` : `packages/${page.key}`}`}
            />
          ) : null}
          {isForm ? (
            <>
              <StepForm
                key={`${page.key}/${page.openedVersion}/${form.outcome.name}`}
                page={page}
                form={form}
                answer={answer}
                print={now?.draftPrint ?? ''}
              />
              {page.drafts.length > 0 ? <DiscardDraft address={`/cases/${project.id}/discarded-drafts/${page.key}`} /> : null}
            </>
          ) : page.state === 'mine' && !page.hold ? (
            <div className="pb-5">
              <OutcomeChoice page={page} chosen={undefined} />
            </div>
          ) : (
            <StepStanding page={page} />
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          <StepContext page={page} />
          {talk && talk.mayTalk.length > 0 ? (
            <StepTalk caseId={project.id} openingKey={page.key} threads={talk} print={now?.talkPrint ?? ''} />
          ) : null}
        </div>
      </div>
    </Named>
  );
}
