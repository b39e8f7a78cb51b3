import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { type NotDone, submittedIn, whyNotDone } from '#web/forms/asserted.server.ts';
import { Asserting } from '#web/forms/asserting.tsx';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api } from '#web/trpc/api.server.ts';
import { Answered } from '#web/ui/answered.tsx';
import { ask } from '#web/ui/ask.server.ts';
import { Corrections } from '#web/ui/corrections.tsx';
import { LabelledInput } from '#web/ui/labelled-input.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { Card, Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  return { ...titled(t('corrections.title')), ...(await ask(request, api(context).register.own())), submissionId: randomUUID() };
}
export const meta = titleOfPage;

const fields = { nameZh: 100, nameEn: 200, region: 20, evidence: 200 } as const;
type Typed = Readonly<Record<keyof typeof fields, string>>;
interface Answer extends NotDone {
  readonly done?: 'proposed' | 'withdrawn';
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const submitted = submittedIn(form);
  const withdrawn = textOf(form, 'withdraw', 64);
  const typed = Object.fromEntries(Object.entries(fields).map(([name, most]) => [name, textOf(form, name, most + 1)])) as Typed;
  try {
    if (withdrawn) await api(context).register.end({ ...submitted, entry: withdrawn });
    else await api(context).register.propose({ ...submitted, ...typed });
    return data<Answer>({ done: withdrawn ? 'withdrawn' : 'proposed' });
  } catch (error) {
    const { status, ...why } = await whyNotDone(request, error, withdrawn ? undefined : form);
    return data<Answer>(why, { status });
  }
}

/** What the register says of the organisation acted for, and how it is corrected. */
export default function OwnOrganisation() {
  const { organisation, uscc, region, corrections, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  const id = <SubmissionId value={submissionId} />;
  const now: Typed = { nameZh: organisation.names.zh, nameEn: organisation.names.en, region: region ?? '', evidence: '' };
  return (
    <div className="grid max-w-[760px] gap-5">
      <div>
        <Crumbs steps={[{ to: '/organisation', label: t('people.title') }, { label: t('corrections.title') }]} />
        <Heading title={t('corrections.title')}>
          <p className="small">{t('corrections.lead')}</p>
        </Heading>
      </div>
      {answer?.done ? <Note tone="ok" role="status" title={t(`corrections.done.${answer.done}`)} /> : null}
      {answer?.missing ? <Note tone="seal" role="alert" title={t('corrections.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('people.refused')} refused={answer.refused} /> : null}
      <Card>
        <p className="font-semibold">
          <Written text={organisation.names.zh} />
        </p>
        <p>
          <Written text={organisation.names.en} />
        </p>
        <p className="small">
          {uscc ? `${uscc} · ` : ''}
          {t('corrections.region')}
          {t('colon')}
          <Written text={region ?? t('corrections.noRegion')} />
        </p>
      </Card>
      <p className="small">{t('corrections.cases')}</p>
      <Answered answer={answer}>
        <Asserting assert={answer?.assert} busy={busy}>
          <h2>{t('corrections.records')}</h2>
          {corrections.length === 0 ? (
            <p className="small">{t('corrections.none')}</p>
          ) : (
            <Corrections rows={corrections} busy={busy}>
              {id}
            </Corrections>
          )}
          <div className="no-print">
            <Card title={t('corrections.propose')}>
              <p className="small mb-3">{t('corrections.again')}</p>
              <Form method="post" className="grid gap-4 sm:grid-cols-2" key={submissionId}>
                {id}
                {Object.entries(fields).map(([field, most]) => (
                  <LabelledInput
                    key={field}
                    name={field}
                    label={t(`corrections.${field as keyof Typed}`)}
                    most={most}
                    typed={now[field as keyof Typed]}
                    required
                    wide={field !== 'region'}
                  />
                ))}
                <p>
                  <button type="submit" className="btn primary" disabled={busy}>
                    {t('corrections.send')}
                  </button>
                </p>
              </Form>
            </Card>
          </div>
        </Asserting>
      </Answered>
    </div>
  );
}
