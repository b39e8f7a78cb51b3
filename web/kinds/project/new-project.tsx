import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { useName } from '#web/ui/names.ts';
import { Crumbs, Empty, Heading, Note } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { questionKey } from '#workflows/project/public-steps.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const programmes = await ask(request, api(context).programmes.list());
  const { t, titled } = await languageOf(request);
  return { ...titled(t('newProject.title')), programmes, submissionId: randomUUID() };
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const programmeId = textOf(form, 'programme', 100);
  const submissionId = textOf(form, 'submissionId', 100);
  if (!programmeId) return data({ missing: true }, { status: 400 });
  const opened = await ask(request, api(context).projects.open({ programmeId, submissionId }));
  throw redirect(opened.state === 'recorded' ? `/cases/${opened.id}/steps/${questionKey}` : `/cases/${opened.id}`);
}

export default function NewProject() {
  const { programmes, submissionId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = usePortal();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="max-w-[760px]">
      <Crumbs steps={[{ to: '/projects', label: t('projects.title') }, { label: t('newProject.title') }]} />
      <Heading title={t('newProject.title')} />
      {programmes.length === 0 ? <Empty title={t('newProject.none')} /> : null}
      <Form method="post" className={programmes.length > 0 ? 'card pad' : 'hidden'}>
        <p className="mb-4 text-ink-2">{t('newProject.lead')}</p>
        {refused ? (
          <div className="mb-4">
            <Note tone="seal" role="alert" title={t('newProject.choose')} />
          </div>
        ) : null}
        <input type="hidden" name="submissionId" value={submissionId} />
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold">{t('newProject.programme')}</legend>
          {programmes.map((programme) => (
            <label
              key={programme.id}
              className="flex items-start gap-3 rounded-lg border border-field px-4 py-3 has-checked:border-brand has-checked:bg-brand-2"
            >
              <input type="radio" name="programme" value={programme.id} required className="mt-1.5 accent-brand" />
              <span>
                <b>
                  <Written text={name(programme.names)} />
                </b>
                <span className="small block">
                  {t('newProject.runBy', { platform: name(programme.platform?.names), funder: name(programme.funder?.names) })}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="mt-5">
          <button type="submit" className="btn primary" disabled={busy}>
            {t('newProject.start')}
          </button>
        </p>
      </Form>
    </div>
  );
}
