import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { type NotDone, submittedIn, whyNotDone } from '#web/forms/asserted.server.ts';
import { Asserting } from '#web/forms/asserting.tsx';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api } from '#web/trpc/api.server.ts';
import { Answered } from '#web/ui/answered.tsx';
import { ask } from '#web/ui/ask.server.ts';
import { ExpertTies } from '#web/ui/expert-ties.tsx';
import { useFieldNames } from '#web/ui/field-select.tsx';
import { LabelledInput } from '#web/ui/labelled-input.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useMe } from '#web/ui/me.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { fieldCodes } from '#workflows/domain/field-codes.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { name, titled } = await languageOf(request);
  const page = await ask(request, api(context).register.expert({ person: params['personId'] ?? '' }));
  return { ...titled(name(page.person.names)), page, submissionId: randomUUID() };
}
export const meta = titleOfPage;

interface Answer extends NotDone {
  readonly done?: 'saved' | 'added' | 'ended';
}
type Register = ReturnType<typeof api>['register'];

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { register } = api(context);
  const submitted = submittedIn(form);
  const subject = params['personId'] ?? '';
  const given = (name: string) => textOf(form, name, 201);
  const optional = (name: string) => (given(name) ? { [name]: given(name) } : {});
  const [ended, to] = [given('end'), given('to')];
  try {
    if (ended) await register.end({ ...submitted, entry: ended });
    else if (to) {
      const type = given('type') as Parameters<Register['enterTie']>[0]['type'];
      await register.enterTie({ ...submitted, subject, to, type, ...optional('with') });
    } else {
      const fields = form.getAll('field') as Parameters<Register['enterProfile']>[0]['fields'];
      const profile = { title: given('title'), fields, mostSeats: Number(given('mostSeats')) };
      await register.enterProfile({ ...submitted, subject, ...profile, ...optional('speciality'), ...optional('awayUntil') });
    }
    return data<Answer>({ done: ended ? 'ended' : to ? 'added' : 'saved' });
  } catch (error) {
    const { status, ...why } = await whyNotDone(request, error, ended ? undefined : form);
    return data<Answer>(why, { status });
  }
}

/** An expert's profile and ties, for the expert in person and the platform's office. */
export default function Expert() {
  const { page, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const me = useMe();
  const t = usePortal();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  const names = useFieldNames();
  const id = <SubmissionId value={submissionId} />;
  const { person, works, profile, seats, ties, organisations } = page;
  return (
    <div className="grid max-w-[860px] gap-5">
      {/* an expert comes from the account's own menu, and has no list */}
      {me?.person.id === person.id ? null : <Crumbs steps={[{ to: '/experts', label: t('nav.experts') }, { label: name(person.names) }]} />}
      <Heading title={<Written text={name(person.names)} />}>
        <p className="small">
          <Written text={name(works?.names)} /> · {t('experts.seats')} {seats}
        </p>
      </Heading>
      {answer?.done ? <Note tone="ok" role="status" title={t(`experts.done.${answer.done}`)} /> : null}
      {answer?.missing ? <Note tone="seal" role="alert" title={t('experts.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('people.refused')} refused={answer.refused} /> : null}
      <Answered answer={answer}>
        <Asserting assert={answer?.assert} busy={busy}>
          <Card title={t('experts.profile')}>
            <p className="small mb-3">{t('experts.profileLead')}</p>
            <Form method="post" className="grid gap-4 sm:grid-cols-2" key={submissionId}>
              {id}
              <LabelledInput name="title" label={t('experts.titleOf')} most={60} typed={profile?.title} required />
              <LabelledInput
                name="mostSeats"
                label={t('experts.mostSeats')}
                kind="number"
                most={45}
                typed={String(profile?.mostSeats ?? 5)}
                required
              />
              <fieldset className="flex flex-wrap gap-x-5 gap-y-1.5 sm:col-span-2">
                <legend className="mb-1 font-semibold">{t('experts.fields')}</legend>
                {fieldCodes.map((one) => (
                  <label key={one} className="flex items-center gap-2">
                    <input
                      type="checkbox"
                      name="field"
                      value={one}
                      defaultChecked={profile?.fields.includes(one) ?? false}
                      className="accent-brand"
                    />
                    {names[one]}
                  </label>
                ))}
              </fieldset>
              <LabelledInput name="speciality" label={t('experts.speciality')} most={200} typed={profile?.speciality} />
              <LabelledInput name="awayUntil" label={t('experts.awayOn')} kind="date" typed={profile?.awayUntil} />
              <p>
                <button type="submit" className="btn primary" disabled={busy}>
                  {t('experts.save')}
                </button>
              </p>
            </Form>
          </Card>
          <ExpertTies ties={ties} organisations={organisations} busy={busy}>
            {id}
          </ExpertTies>
        </Asserting>
      </Answered>
    </div>
  );
}
