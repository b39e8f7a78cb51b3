import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { submittedIn } from '#web/forms/asserted.server.ts';
import { Asserting } from '#web/forms/asserting.tsx';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import type { ToAssert } from '#web/forms/passkey.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { toAssert } from '#web/forms/to-assert.server.ts';
import type { NewCode } from '#web/shapes/first-code.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { FirstCode, IssuedNow } from '#web/ui/first-code.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Chip, Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { useRole } from '#web/ui/people.tsx';
import { PersonAccess } from '#web/ui/person-access.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { useRoleDays } from '#web/ui/role-days.tsx';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { TwoPresses } from '#web/ui/two-presses.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import type { Refused } from '#web/wording/refused.ts';
import type { Role } from '#workflows/domain/party.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { t, name, titled } = await languageOf(request);
  const { people, gives } = await ask(request, api(context).people.list());
  const found = people.find(({ person }) => person.id === params['personId']);
  if (!found) throw data({ reason: 'NOT_FOUND' }, { status: 404 });
  const access = await ask(request, api(context).people.access({ person: found.person.id }));
  return { ...titled(t('people.manage', { name: name(found.person.names) })), found, gives, access, submissionId: randomUUID() };
}
export const meta = titleOfPage;

const deeds = ['give', 'end', 'leave', 'endSessions', 'revoke', 'issue'] as const;
interface Answer {
  readonly issued?: NewCode;
  readonly assert?: ToAssert;
  readonly done?: Exclude<(typeof deeds)[number], 'issue'>;
  readonly refused?: Refused;
  readonly again?: string;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { people } = api(context);
  const person = params['personId'] ?? '';
  const submitted = submittedIn(form);
  const ended = textOf(form, 'end', 40);
  const [firstDay, lastDay] = [textOf(form, 'firstDay', 20), textOf(form, 'lastDay', 20)];
  const until = lastDay ? { lastDay } : {};
  const caseNumber = textOf(form, 'caseNumber', 41).trim();
  const only = caseNumber ? { caseNumber } : {};
  const role = (ended || textOf(form, 'role', 40)) as Role;
  const done = deeds.find((deed) => form.has(deed)) ?? 'give';
  try {
    if (done === 'issue') return data<Answer>({ issued: await people.issueCode({ ...submitted, person }) });
    if (done === 'leave') await people.endMembership({ ...submitted, person, ...until });
    else if (done === 'endSessions') await people.endSessions({ ...submitted, person });
    else if (done === 'revoke') await people.revokeKey({ ...submitted, person, key: textOf(form, 'revoke', 64) });
    else if (done === 'end') await people.endRole({ ...submitted, person, role, ...only });
    else await people.giveRole({ ...submitted, person, role, ...only, ...(firstDay ? { firstDay } : {}), ...until });
    return data<Answer>({ done });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR' || why.code === 'UNAUTHORIZED') return ask(request, Promise.reject(error));
    const assert = toAssert(why);
    if (assert) return data<Answer>({ assert });
    return data<Answer>({ refused: plainRefusal(why, localeOf(request)), again: randomUUID() }, { status: 409 });
  }
}

const said = {
  give: 'people.given',
  end: 'people.ended',
  leave: 'people.left',
  endSessions: 'people.access.sessionsEnded',
  revoke: 'people.access.revoked',
} as const;

export default function Person() {
  const { found, gives, access, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = usePortal();
  const name = useName();
  const roleName = useRole();
  const days = useRoleDays();
  const busy = useNavigation().state !== 'idle';
  const { person, email, roles } = found;
  const isMember = roles.some(({ state }) => state !== 'ended');
  const id = <SubmissionId value={submissionId} />;
  return (
    <div className="grid max-w-[760px] gap-5">
      <div>
        <Crumbs steps={[{ to: '/organisation', label: t('people.title') }, { label: name(person.names) }]} />
        <Heading title={name(person.names)}>
          <p className="small break-all">{email ?? t('people.noEmail')}</p>
        </Heading>
      </div>
      {answer?.issued ? <IssuedNow issued={answer.issued} to={person} /> : null}
      {answer?.done ? <Note tone="ok" role="status" title={t(said[answer.done])} /> : null}
      {answer?.refused ? <PlainRefusal title={t('people.refused')} refused={answer.refused} /> : null}
      <Asserting assert={answer?.assert} busy={busy}>
        <section>
          <h2 className="mb-2">{t('people.roles')}</h2>
          <ul className="card rows">
            {roles.map((held) => (
              <li key={held.role + (held.caseId ?? '')} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
                <div className="min-w-0 flex-1 basis-52">
                  <p>
                    <b className="font-semibold">{roleName(held.role)}</b>{' '}
                    <Chip tone={held.state === 'held' ? 'brand' : 'plain'}>{t(`people.state.${held.state}`)}</Chip>
                  </p>
                  <p className="tiny">
                    {days(held)}
                    {held.caseNumber ? ` · ${t('people.forCase', { number: held.caseNumber })}` : ''}
                  </p>
                </div>
                {held.state !== 'ended' ? (
                  <TwoPresses
                    first={t('people.end')}
                    label={[`${t('people.end')}${t('colon')}${roleName(held.role)}`, held.caseNumber].filter(Boolean).join(t('comma'))}
                    means={t('people.endMeans')}
                  >
                    <Form method="post">
                      {id}
                      {held.caseNumber ? <input type="hidden" name="caseNumber" value={held.caseNumber} /> : null}
                      <button type="submit" name="end" value={held.role} className="btn" disabled={busy}>
                        {t('people.endNow')}
                      </button>
                    </Form>
                  </TwoPresses>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
        <Card title={t('people.give')}>
          <p className="small mb-3">{t('people.giveLead')}</p>
          <Form method="post" className="grid gap-4 sm:grid-cols-2">
            {id}
            <div>
              <label htmlFor="role" className="mb-1 block font-semibold">
                {t('people.role')}
              </label>
              <select id="role" name="role" className="input">
                {gives.map((role) => (
                  <option key={role} value={role}>
                    {roleName(role)}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor="caseNumber" className="mb-1 block font-semibold">
                {t('people.onlyCase')}
              </label>
              <input id="caseNumber" name="caseNumber" maxLength={40} autoComplete="off" placeholder="2026-0001" className="input" />
            </div>
            <Days name="firstDay" id="firstDay" label={t('people.firstDay')} />
            <Days name="lastDay" id="lastDay" label={t('people.lastDay')} />
            <p>
              <button type="submit" name="give" value="give" className="btn primary" disabled={busy}>
                {t('people.give')}
              </button>
            </p>
          </Form>
        </Card>
        {access.firstCode ? (
          <FirstCode person={person} code={access.firstCode}>
            {id}
          </FirstCode>
        ) : null}
        <PersonAccess access={access} submissionId={submissionId} />
        {isMember ? (
          <Card title={t('people.leave')}>
            <TwoPresses first={t('people.leave')} means={t('people.leaveLead')}>
              <Form method="post" className="grid gap-4 sm:grid-cols-2">
                {id}
                <Days name="lastDay" id="leaveDay" label={t('people.endDay')} />
                <p className="self-end">
                  <button type="submit" name="leave" value="leave" className="btn seal" disabled={busy}>
                    {t('people.leaveNow')}
                  </button>
                </p>
              </Form>
            </TwoPresses>
          </Card>
        ) : null}
      </Asserting>
    </div>
  );
}

const Days = ({ name, id, label }: { name: string; id: string; label: string }) => (
  <div>
    <label htmlFor={id} className="mb-1 block font-semibold">
      {label}
    </label>
    <input id={id} name={name} type="date" className="input" />
  </div>
);
