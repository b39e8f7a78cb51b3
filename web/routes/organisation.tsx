import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { type NotDone, submittedIn, whyNotDone } from '#web/forms/asserted.server.ts';
import { Asserting } from '#web/forms/asserting.tsx';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import type { ChangeRow, InvitationRow, OwnPeople } from '#web/shapes/people.ts';
import { api } from '#web/trpc/api.server.ts';
import { Answered, useAnswered } from '#web/ui/answered.tsx';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { LabelledInput } from '#web/ui/labelled-input.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useName } from '#web/ui/names.ts';
import { Avatar, Card, Chip, Heading, Note } from '#web/ui/parts.tsx';
import { useRole } from '#web/ui/people.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { RolesHeld } from '#web/ui/role-days.tsx';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  return { ...titled(t('people.title')), ...(await ask(request, api(context).people.list())), submissionId: randomUUID() };
}
export const meta = titleOfPage;

interface Answer extends NotDone {
  readonly link?: string;
  readonly mailed?: boolean;
  readonly withdrawn?: boolean;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const submitted = submittedIn(form);
  const withdrawn = textOf(form, 'withdraw', 64);
  const typed = { nameZh: textOf(form, 'nameZh', 120), nameEn: textOf(form, 'nameEn', 200), email: textOf(form, 'email', 201) };
  try {
    if (withdrawn) {
      await api(context).people.withdraw({ ...submitted, invitation: withdrawn });
      return data<Answer>({ withdrawn: true });
    }
    const lastDay = textOf(form, 'lastDay', 20);
    const roles = form.getAll('role') as Parameters<ReturnType<typeof api>['people']['invite']>[0]['roles'];
    const { token } = await api(context).people.invite({ ...submitted, ...typed, roles, ...(lastDay ? { lastDay } : {}) });
    return data<Answer>(token === null ? { mailed: true } : { link: new URL(`/invitations/${token}`, request.url).toString() });
  } catch (error) {
    const { status, ...why } = await whyNotDone(request, error, withdrawn ? undefined : form);
    return data<Answer>(why, { status });
  }
}

export default function Organisation() {
  const { organisation, uscc, people, invitations, changes, gives, sends, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const busy = useNavigation().state !== 'idle';
  const t = usePortal();
  const name = useName();
  return (
    <div className="grid max-w-[960px] gap-5">
      <Heading title={t('people.title')}>
        <p className="small">
          <Written text={name(organisation.names)} />
          {uscc ? <span className="tabular-nums"> · {uscc}</span> : null}
        </p>
      </Heading>
      <p className="small">{t('people.lead')}</p>
      <p className="flex flex-wrap gap-4">
        <Link to="/organisation/signatories">{t('signatories.title')}</Link>
        <Link to="/organisation/payees">{t('payees.title')}</Link>
        <Link to="/organisation/details">{t('corrections.title')}</Link>
      </p>
      {answer?.link ? (
        <Note tone="ok" role="status" title={t('people.made')}>
          <code className="block break-all select-all">{answer.link}</code>
        </Note>
      ) : null}
      {answer?.mailed ? <Note tone="ok" role="status" title={t('people.mailed')} /> : null}
      {answer?.withdrawn ? <Note tone="ok" role="status" title={t('people.withdrawn')} /> : null}
      {answer?.missing ? <Note tone="seal" role="alert" title={t('people.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('people.refused')} refused={answer.refused} /> : null}
      <ul className="card rows" aria-label={t('people.search')}>
        {people.map(({ person, email, self, roles }) => (
          <li key={person.id} className="relative flex flex-wrap items-start gap-x-4 gap-y-2 px-[18px] py-3 hover:bg-line-2">
            <Avatar name={name(person.names)} />
            <div className="min-w-0 flex-1 basis-44">
              <Link to={`/organisation/people/${person.id}`} className="font-semibold text-ink after:absolute after:inset-0">
                <Written text={name(person.names)} />
              </Link>{' '}
              {self ? <Chip tone="info">{t('people.self')}</Chip> : null}
              <p className="tiny break-all">{email ?? t('people.noEmail')}</p>
            </div>
            <div className="basis-96 max-sm:basis-full">
              <RolesHeld roles={roles} />
            </div>
          </li>
        ))}
      </ul>
      <Answered answer={answer}>
        <Asserting assert={answer?.assert} busy={busy}>
          <Invite gives={gives} sends={sends} submissionId={submissionId} />
          <Invitations rows={invitations} submissionId={submissionId} />
        </Asserting>
      </Answered>
      <Changes rows={changes} />
    </div>
  );
}

interface InviteProps extends Pick<OwnPeople, 'gives' | 'sends'> {
  readonly submissionId: string;
}
function Invite({ gives, sends, submissionId }: InviteProps) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  return (
    <Card title={t('people.invite')}>
      <p className="small mb-3">{t(sends ? 'people.inviteByMail' : 'people.inviteLead')}</p>
      <Form method="post" className="grid gap-4 sm:grid-cols-2" key={submissionId}>
        <SubmissionId value={submissionId} />
        <LabelledInput name="nameZh" label={t('people.nameZh')} most={60} required />
        <LabelledInput name="nameEn" label={t('people.nameEn')} most={100} required />
        <LabelledInput name="email" label={t('people.email')} kind="email" most={200} required />
        <LabelledInput name="lastDay" label={t('people.lastDay')} kind="date" />
        <Roles gives={gives} />
        <p>
          <button type="submit" className="btn primary" disabled={busy}>
            {t(sends ? 'people.sendByMail' : 'people.send')}
          </button>
        </p>
      </Form>
    </Card>
  );
}

function Roles({ gives }: Pick<OwnPeople, 'gives'>) {
  const t = usePortal();
  const roleName = useRole();
  const { line, ticked } = useAnswered('role', { says: t('people.noRole') });
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1.5 sm:col-span-2" aria-describedby={line ? 'role-wrong' : undefined}>
      <legend className="mb-1 font-semibold">{t('people.roles')}</legend>
      {gives.map((role) => (
        <label key={role} className="flex items-center gap-2">
          <input type="checkbox" name="role" value={role} defaultChecked={ticked?.includes(role)} className="accent-brand" />
          {roleName(role)}
        </label>
      ))}
      {line}
    </fieldset>
  );
}

function Invitations({ rows, submissionId }: { rows: readonly InvitationRow[]; submissionId: string }) {
  const t = usePortal();
  const name = useName();
  const roleName = useRole();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2">{t('people.invitations')}</h2>
      <ul className="card rows">
        {rows.map(({ id, names, email, roles, expiresAt, mail }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-semibold">
                <Written text={name(names)} /> <span className="small font-normal break-all">{email}</span>
              </p>
              <p className="small">{roles.map(roleName).join(t('comma'))}</p>
              <p className="tiny">
                {t('people.expires')} <When at={expiresAt} />
              </p>
              {mail ? <MailOf mail={mail} /> : null}
            </div>
            <Form method="post">
              <SubmissionId value={submissionId} />
              <button type="submit" name="withdraw" value={id} className="btn">
                {t('people.withdraw')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MailOf({ mail: { state, sentAt, answer } }: { mail: NonNullable<InvitationRow['mail']> }) {
  const t = usePortal();
  if (state === 'refused' || state === 'failed' || state === 'bounced')
    return <p className="small text-seal">{t('people.mail.undelivered', { answer: answer ?? '–' })}</p>;
  return (
    <p className="tiny">
      {t(state === 'sent' ? 'people.mail.sent' : 'people.mail.underWay')} {sentAt ? <When at={sentAt} /> : null}
    </p>
  );
}

function Changes({ rows }: { rows: readonly ChangeRow[] }) {
  const t = usePortal();
  const name = useName();
  const roleName = useRole();
  return (
    <section>
      <h2 className="mb-2">{t('people.changes')}</h2>
      {rows.length === 0 ? <p className="small">{t('people.noChanges')}</p> : null}
      <ul className="card rows">
        {rows.map(({ at, change, by, person, roles }) => (
          <li key={at + change} className="flex flex-wrap items-baseline gap-x-4 px-[18px] py-2">
            <span className="min-w-0 flex-1 basis-60">
              {t(`people.change.${change}`)}
              {person ? (
                <>
                  {t('colon')}
                  <Written text={name(person.names)} />
                </>
              ) : null}
              {roles.length > 0 ? <span className="small"> {roles.map(roleName).join(t('comma'))}</span> : null}
            </span>
            <span className="tiny">
              <Written text={name(by?.names)} /> <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
