import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { PolicySubject } from '#workflows/policy/state.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = await ask(request, api(context).me.get());
  if (!me?.mayOpenPolicy) throw data(null, { status: 404 });
  const { t, titled } = await languageOf(request);
  return { ...titled(t('policies.new')), subjects: PolicySubject.options, submissionId: randomUUID() };
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const subject = PolicySubject.safeParse(textOf(form, 'subject', 20));
  if (!subject.success) return data({ missing: true }, { status: 400 });
  const submissionId = textOf(form, 'submissionId', 100);
  const { id } = await ask(request, api(context).policies.open({ subject: subject.data, submissionId }));
  throw redirect(`/cases/${id}`);
}

export default function NewPolicy() {
  const { subjects, submissionId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="max-w-[760px]">
      <Crumbs steps={[{ to: '/policies', label: t('policies.title') }, { label: t('policies.new') }]} />
      <Heading title={t('policies.new')} />
      <Form method="post" className="card pad">
        <p className="mb-4 text-ink-2">{t('policies.lead')}</p>
        {refused ? (
          <div className="mb-4">
            <Note tone="seal" role="alert" title={t('policies.choose')} />
          </div>
        ) : null}
        <input type="hidden" name="submissionId" value={submissionId} />
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold">{t('policies.subject')}</legend>
          {subjects.map((subject) => (
            <label
              key={subject}
              className="flex items-start gap-3 rounded-lg border border-field px-4 py-3 has-checked:border-brand has-checked:bg-brand-2"
            >
              <input type="radio" name="subject" value={subject} required className="mt-1.5 accent-brand" />
              <span>
                <b>{t(`policies.subjects.${subject}`)}</b>
                <span className="small block">{t(`policies.effects.${subject}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="mt-5">
          <button type="submit" className="btn primary" disabled={busy}>
            {t('policies.start')}
          </button>
        </p>
      </Form>
    </div>
  );
}
