import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { type NotDone, submittedIn, whyNotDone } from '#web/forms/asserted.server.ts';
import { Asserting } from '#web/forms/asserting.tsx';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import type { NewCode } from '#web/shapes/first-code.ts';
import { api } from '#web/trpc/api.server.ts';
import { Answered } from '#web/ui/answered.tsx';
import { ask } from '#web/ui/ask.server.ts';
import { Corrections } from '#web/ui/corrections.tsx';
import { IssuedNow, Registrants } from '#web/ui/first-code.tsx';
import { Options } from '#web/ui/labelled.tsx';
import { LabelledInput } from '#web/ui/labelled-input.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { RegisterEntries } from '#web/ui/register-entries.tsx';
import { RegisterMarks } from '#web/ui/register-marks.tsx';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { enterpriseClasses } from '#workflows/domain/enterprise-classes.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { name, titled } = await languageOf(request);
  const page = await ask(request, api(context).register.organisation({ organisation: params['organisationId'] ?? '' }));
  return { ...titled(name(page.organisation.names)), page, submissionId: randomUUID() };
}
export const meta = titleOfPage;

interface Answer extends NotDone {
  readonly done?: 'entered' | 'confirmed' | 'ended';
  readonly decided?: 'confirmed' | 'refused';
  readonly unreasoned?: true;
  readonly issued?: NewCode & { readonly person: string };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { people, register } = api(context);
  const submitted = submittedIn(form);
  const subject = params['organisationId'] ?? '';
  const refused = textOf(form, 'refuse', 64);
  const [confirmed, ended, issued] = [textOf(form, 'confirm', 64), textOf(form, 'end', 64), textOf(form, 'issue', 64)];
  const given = (name: string) => textOf(form, name, 1001);
  const [startsOn, endsOn] = [given('startsOn'), given('endsOn')];
  const until = endsOn ? { endsOn } : {};
  try {
    if (refused) {
      await register.refuse({ ...submitted, organisation: subject, entry: refused, reason: given('reason') });
      return data<Answer>({ decided: 'refused' });
    }
    if (issued) return data<Answer>({ issued: { ...(await people.issueCode({ ...submitted, person: issued })), person: issued } });
    if (confirmed) await register.confirm({ ...submitted, entry: confirmed });
    else if (ended) await register.end({ ...submitted, entry: ended });
    else if (given('class')) {
      const found = enterpriseClasses.find((one) => one === given('class')) ?? 'other';
      await register.enterClass({ ...submitted, subject, class: found, evidence: given('evidence'), startsOn, endsOn });
    } else {
      const measure = given('measure') === 'bar' ? 'bar' : 'sanction';
      await register.enterMeasure({ ...submitted, subject, measure, source: given('source'), reason: given('reason'), startsOn, ...until });
    }
    return data<Answer>({ done: confirmed ? 'confirmed' : ended ? 'ended' : 'entered' });
  } catch (error) {
    const isTyped = !(refused || confirmed || ended || issued);
    const { status, ...why } = await whyNotDone(request, error, isTyped ? form : undefined);
    return data<Answer>(refused && why.missing ? { unreasoned: true } : why, { status });
  }
}

/** One organisation of the register: its measures, its class, and who has entered them. */
export default function Registered() {
  const { page, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = usePortal();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  const id = <SubmissionId value={submissionId} />;
  const { organisation, uscc, flaws, region, measures, entries, mayEnter, registrants, corrections } = page;
  return (
    <div className="grid max-w-[960px] gap-5">
      <Crumbs steps={[{ to: '/organisations', label: t('nav.organisations') }, { label: name(organisation.names) }]} />
      <Heading title={<Written text={name(organisation.names)} />}>
        <p className="small">
          {t(`organisations.kind.${organisation.kind}` as 'organisations.kind.enterprise')}
          {uscc ? ` · ${uscc}` : ''}
          {region ? ' · ' : ''}
          <Written text={region ?? ''} />
          {flaws.map((flaw) => ` · ${t(`organisations.flaw.${flaw}`)}`)}
        </p>
        <RegisterMarks measures={measures} />
      </Heading>
      {answer?.done ? <Note tone="ok" role="status" title={t(`organisations.done.${answer.done}`)} /> : null}
      {answer?.issued ? (
        <IssuedNow issued={answer.issued} to={registrants.find(({ person }) => person.id === answer.issued?.person)?.person} />
      ) : null}
      {answer?.decided ? <Note tone="ok" role="status" title={t(`corrections.done.${answer.decided}`)} /> : null}
      {answer?.unreasoned ? <Note tone="seal" role="alert" title={t('corrections.noReason')} /> : null}
      {answer?.missing ? <Note tone="seal" role="alert" title={t('organisations.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('people.refused')} refused={answer.refused} /> : null}
      <Asserting assert={answer?.assert} busy={busy}>
        <RegisterEntries entries={entries} busy={busy}>
          {id}
        </RegisterEntries>
        {corrections.length > 0 ? (
          <section>
            <h2 className="mb-2">{t('corrections.records')}</h2>
            <Corrections rows={corrections} busy={busy}>
              {id}
            </Corrections>
          </section>
        ) : null}
        <Registrants rows={registrants}>{id}</Registrants>
        {mayEnter ? (
          <Card title={t('organisations.enterMeasure')}>
            <p className="small mb-3">{t('organisations.measureLead')}</p>

            <Answered answer={answer?.typed?.['measure'] ? answer : undefined}>
              <Form method="post" className="grid gap-4 sm:grid-cols-2" key={`measure ${submissionId}`}>
                {id}
                <Options
                  name="measure"
                  label={t('organisations.measures')}
                  options={(['sanction', 'bar'] as const).map((one) => [one, t(`organisations.measure.${one}`)])}
                />
                <LabelledInput name="source" label={t('organisations.source')} most={200} required />
                <LabelledInput name="reason" label={t('organisations.reason')} most={1000} required wide />
                <LabelledInput name="startsOn" label={t('organisations.startsOn')} kind="date" required />
                <LabelledInput name="endsOn" label={t('organisations.endsOnOpen')} kind="date" />
                <p>
                  <button type="submit" className="btn primary" disabled={busy}>
                    {t('organisations.enter')}
                  </button>
                </p>
              </Form>
            </Answered>
          </Card>
        ) : null}
        {mayEnter && organisation.kind === 'enterprise' ? (
          <Card title={t('organisations.enterClass')}>
            <p className="small mb-3">{t('organisations.classLead')}</p>

            <Answered answer={answer?.typed?.['class'] ? answer : undefined}>
              <Form method="post" className="grid gap-4 sm:grid-cols-2" key={`class ${submissionId}`}>
                {id}
                <Options
                  name="class"
                  label={t('organisations.class')}
                  options={enterpriseClasses.map((one) => [one, t(`organisations.classes.${one}`)])}
                />
                <LabelledInput name="evidence" label={t('organisations.evidence')} most={200} required />
                <LabelledInput name="startsOn" label={t('organisations.startsOn')} kind="date" required />
                <LabelledInput name="endsOn" label={t('organisations.endsOn')} kind="date" required />
                <p>
                  <button type="submit" className="btn primary" disabled={busy}>
                    {t('organisations.enter')}
                  </button>
                </p>
              </Form>
            </Answered>
          </Card>
        ) : null}
      </Asserting>
    </div>
  );
}
