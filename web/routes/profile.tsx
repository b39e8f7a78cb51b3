import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { type NotDone, submittedIn, whyNotDone } from '#web/forms/asserted.server.ts';
import { Asserting } from '#web/forms/asserting.tsx';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api } from '#web/trpc/api.server.ts';
import { Answered } from '#web/ui/answered.tsx';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { LabelledInput } from '#web/ui/labelled-input.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { Card, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  return { ...titled(t('profile.title')), ...(await ask(request, api(context).profile.get())), submissionId: randomUUID() };
}
export const meta = titleOfPage;

interface Answer extends NotDone {
  readonly done?: true;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = { nameZh: textOf(form, 'nameZh', 61), nameEn: textOf(form, 'nameEn', 101) };
  try {
    await api(context).profile.correctName({ ...submittedIn(form), ...typed });
    return data<Answer>({ done: true });
  } catch (error) {
    const { status, ...why } = await whyNotDone(request, error, form);
    return data<Answer>(why, { status });
  }
}

/** The person's own name, corrected by the person. */
export default function Profile() {
  const { names, former, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="grid max-w-[640px] gap-5">
      <Heading title={t('profile.title')}>
        <p className="small">{t('profile.lead')}</p>
      </Heading>
      {answer?.done ? <Note tone="ok" role="status" title={t('profile.saved')} /> : null}
      {answer?.missing ? <Note tone="seal" role="alert" title={t('profile.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('people.refused')} refused={answer.refused} /> : null}
      <Answered answer={answer}>
        <Asserting assert={answer?.assert} busy={busy}>
          <Card>
            <Form method="post" className="grid gap-4 sm:grid-cols-2" key={submissionId}>
              <SubmissionId value={submissionId} />
              <LabelledInput name="nameZh" label={t('profile.nameZh')} most={60} typed={names.zh} required />
              <LabelledInput name="nameEn" label={t('profile.nameEn')} most={100} typed={names.en} required />
              <p>
                <button type="submit" className="btn primary" disabled={busy}>
                  {t('profile.save')}
                </button>
              </p>
            </Form>
          </Card>
        </Asserting>
      </Answered>
      <p className="small">{t('profile.email')}</p>
      {former.length > 0 ? (
        <section>
          <h2 className="mb-2">{t('profile.former')}</h2>
          <ul className="card rows">
            {former.map(({ names: before, until }) => (
              <li key={until} className="flex flex-wrap items-baseline gap-x-4 px-[18px] py-2">
                <span className="min-w-0 flex-1 basis-60">
                  <Written text={before.zh} /> · <Written text={before.en} />
                </span>
                <span className="tiny">
                  {t('profile.until')} <When at={until} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
