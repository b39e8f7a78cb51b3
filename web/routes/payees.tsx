import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { type NotDone, submittedIn, whyNotDone } from '#web/forms/asserted.server.ts';
import { Asserting } from '#web/forms/asserting.tsx';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import type { AccountRow } from '#web/shapes/payees.ts';
import { api } from '#web/trpc/api.server.ts';
import { Answered } from '#web/ui/answered.tsx';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { Labelled } from '#web/ui/labelled.tsx';
import { LabelledInput } from '#web/ui/labelled-input.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useMe } from '#web/ui/me.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Chip, Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  return { ...titled(t('payees.title')), ...(await ask(request, api(context).payees.list())), submissionId: randomUUID() };
}
export const meta = titleOfPage;

const fields = ['holder', 'bank', 'number'] as const;
interface Answer extends NotDone {
  readonly done?: 'registered' | 'verified' | 'refused' | 'withdrawn' | 'ended';
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { payees } = api(context);
  const submitted = submittedIn(form);
  const [verified, ended] = [textOf(form, 'verify', 64), textOf(form, 'end', 64)];
  const unverified = (['refused', 'withdrawn'] as const).find((one) => form.get('how') === one);
  const typed = { holder: textOf(form, 'holder', 101), bank: textOf(form, 'bank', 101), number: textOf(form, 'number', 80) };
  try {
    if (verified) await payees.verify({ ...submitted, account: verified });
    else if (ended) await payees.end({ ...submitted, account: ended });
    else await payees.register({ ...submitted, ...typed, owner: form.get('owner') === 'organisation' ? 'organisation' : 'self' });
    return data<Answer>({ done: verified ? 'verified' : ended ? (unverified ?? 'ended') : 'registered' });
  } catch (error) {
    const { status, ...why } = await whyNotDone(request, error, verified || ended ? undefined : form);
    return data<Answer>(why, { status });
  }
}

export default function Payees() {
  const { organisation, keeps, accounts, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const me = useMe();
  const t = usePortal();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  // a form that is asserted goes again as it was: with its own id
  const id = <SubmissionId value={submissionId} />;
  return (
    <div className="grid max-w-[760px] gap-5">
      <div>
        {/* administrators come from the list of their people, the others from the account's own menu */}
        {me?.mayAdminister ? <Crumbs steps={[{ to: '/organisation', label: t('people.title') }, { label: t('payees.title') }]} /> : null}
        <Heading title={t('payees.title')}>
          <p className="small">{t('payees.lead')}</p>
        </Heading>
      </div>
      {answer?.done ? <Note tone="ok" role="status" title={t(`payees.${answer.done}`)} /> : null}
      {answer?.missing ? <Note tone="seal" role="alert" title={t('payees.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('people.refused')} refused={answer.refused} /> : null}
      <Answered answer={answer}>
        <Asserting assert={answer?.assert} busy={busy}>
          {accounts.length === 0 ? <p className="small">{t('payees.none')}</p> : null}
          <ul className="card rows" aria-label={t('payees.title')}>
            {accounts.map((row) => (
              <Row key={row.id} row={row} busy={busy}>
                {id}
              </Row>
            ))}
          </ul>
          <Card title={t('payees.register')}>
            <p className="small mb-3">{t('payees.registerLead')}</p>
            <Form method="post" className="grid gap-4 sm:grid-cols-2" key={submissionId}>
              {id}
              <Labelled id="owner" label={t('payees.owner')} wide>
                <select id="owner" name="owner" className="input">
                  {keeps ? <option value="organisation">{name(organisation)}</option> : null}
                  <option value="self">{t('payees.self')}</option>
                </select>
              </Labelled>
              {fields.map((field) => (
                <LabelledInput
                  key={field}
                  name={field}
                  label={t(`payees.${field}`)}
                  most={field === 'number' ? 50 : 100}
                  says={t(`payees.wrong.${field}`)}
                  required
                />
              ))}
              <p className="self-end">
                <button type="submit" className="btn primary" disabled={busy}>
                  {t('payees.register')}
                </button>
              </p>
            </Form>
          </Card>
        </Asserting>
      </Answered>
    </div>
  );
}
const tones = { waiting: 'warn', 'in-force': 'ok', refused: 'seal', withdrawn: 'plain', ended: 'plain' } as const;
function Row({ row, busy, children }: { row: AccountRow; busy: boolean; children: React.ReactNode }) {
  const t = usePortal();
  const name = useName();
  const { id, owner, own, holder, bank, number, state, registeredBy, registeredAt, verifiedBy, verifiedAt, endedBy, endedAt } = row;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-[18px] py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <b className="font-semibold">
            <Written text={name(owner)} />
          </b>{' '}
          {own ? <Chip tone="info">{t('payees.self')}</Chip> : null} <Chip tone={tones[state]}>{t(`payees.state.${state}`)}</Chip>
        </p>
        <p className="break-all">
          <Written text={holder} /> · <Written text={bank} /> · <span className="tabular-nums">{number}</span>
        </p>
        {row.otherHolder && !endedAt ? <p className="small text-warn">{t('payees.otherHolder', { owner: name(owner) })}</p> : null}
        <p className="tiny">
          {t('payees.registeredBy', { by: name(registeredBy?.names) || t('payees.administration') })} <When at={registeredAt} />
          {verifiedAt ? (
            <>
              {t('comma')}
              {t('payees.verifiedBy', { by: name(verifiedBy?.names) || t('payees.administration') })} <When at={verifiedAt} />
            </>
          ) : null}
          {endedAt ? (
            <>
              {t('comma')}
              {t(`payees.endedBy.${state === 'refused' || state === 'withdrawn' ? state : 'ended'}`, {
                by: name(endedBy?.names) || t('payees.administration'),
              })}{' '}
              <When at={endedAt} />
            </>
          ) : null}
        </p>
      </div>
      {row.mayVerify || row.mayEnd ? (
        <Form method="post" className="flex flex-wrap gap-2">
          {children}
          {row.mayVerify ? (
            <button type="submit" name="verify" value={id} className="btn primary" disabled={busy}>
              {t('payees.verify')}
            </button>
          ) : null}
          {state === 'waiting' ? <input type="hidden" name="how" value={row.mayVerify ? 'refused' : 'withdrawn'} /> : null}
          {row.mayEnd ? (
            <button type="submit" name="end" value={id} className="btn" disabled={busy}>
              {t(state !== 'waiting' ? 'payees.end' : row.mayVerify ? 'payees.reject' : 'payees.withdraw')}
            </button>
          ) : null}
        </Form>
      ) : null}
    </li>
  );
}
