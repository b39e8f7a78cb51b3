import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { readYuan } from '#web/forms/amount.ts';
import { type NotDone, submittedIn, typedIn, whyNotDone } from '#web/forms/asserted.server.ts';
import { Asserting } from '#web/forms/asserting.tsx';
import { textOf } from '#web/forms/read-form.server.ts';
import { readOneFile } from '#web/forms/read-one-file.server.ts';
import type { AuthorityRow } from '#web/shapes/signatories.ts';
import { api } from '#web/trpc/api.server.ts';
import { Answered } from '#web/ui/answered.tsx';
import { ask } from '#web/ui/ask.server.ts';
import { useDay } from '#web/ui/clock.tsx';
import { Labelled } from '#web/ui/labelled.tsx';
import { LabelledInput } from '#web/ui/labelled-input.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { Amount } from '#web/ui/money.tsx';
import { useName } from '#web/ui/names.ts';
import { Card, Chip, Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { countedFromDay, shanghaiDay } from '#workflows/domain/days.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  return { ...titled(t('signatories.title')), ...(await ask(request, api(context).signatories.list())), submissionId: randomUUID() };
}
export const meta = titleOfPage;

interface Answer extends NotDone {
  readonly done?: 'entered' | 'confirmed' | 'ended';
}
const most = { fields: 12, bytes: 6 * 1024 ** 2 };

export async function action({ request, context }: ActionFunctionArgs) {
  const { signatories } = api(context);
  // who may not see the list sends no file either
  await ask(request, signatories.list());
  const { form, file } = await readOneFile(request, most);
  const submitted = submittedIn(form);
  const [confirmed, ended] = [textOf(form, 'confirm', 64), textOf(form, 'end', 64)];
  try {
    if (confirmed) await signatories.confirm({ ...submitted, authority: confirmed });
    else if (ended) await signatories.end({ ...submitted, authority: ended });
    else {
      const typed = textOf(form, 'limit', 40).trim();
      const read = readYuan(typed);
      if (typed !== '' && 'problem' in read)
        return data<Answer>({ missing: true, wrong: ['limit'], typed: typedIn(form) }, { status: 400 });
      const firstDay = textOf(form, 'firstDay', 20);
      await signatories.enter({
        ...submitted,
        person: textOf(form, 'person', 64),
        letter: textOf(form, 'letter', 65),
        lastDay: textOf(form, 'lastDay', 20),
        ...(typed !== '' && 'value' in read ? { limitFen: read.value } : {}),
        ...(firstDay ? { firstDay } : {}),
        ...(file ? { file } : {}),
      });
    }
    return data<Answer>({ done: confirmed ? 'confirmed' : ended ? 'ended' : 'entered' });
  } catch (error) {
    const { status, ...why } = await whyNotDone(request, error, confirmed || ended ? undefined : form);
    return data<Answer>(why, { status });
  }
}

export default function SignatoriesPage() {
  const { list, candidates, mayEnter, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = usePortal();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  const id = <SubmissionId value={submissionId} />;
  return (
    <div className="grid max-w-[760px] gap-5">
      <div>
        <Crumbs steps={[...(mayEnter ? [{ to: '/organisation', label: t('people.title') }] : []), { label: t('signatories.title') }]} />
        <Heading title={t('signatories.title')}>
          <p className="small">{t('signatories.lead')}</p>
        </Heading>
      </div>
      {answer?.done ? <Note tone="ok" role="status" title={t(`signatories.${answer.done}`)} /> : null}
      {answer?.missing ? <Note tone="seal" role="alert" title={t('signatories.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('people.refused')} refused={answer.refused} /> : null}
      <Answered answer={answer}>
        <Asserting assert={answer?.assert} busy={busy}>
          {list.length === 0 ? <p className="small">{t('signatories.none')}</p> : null}
          <ul className="card rows" aria-label={t('signatories.title')}>
            {list.map((row) => (
              <Row key={row.id} row={row} mayEnd={mayEnter && row.state !== 'ended'} busy={busy}>
                {id}
              </Row>
            ))}
          </ul>
          {mayEnter && candidates.length === 0 ? (
            <Note tone="warn" title={t('signatories.nobody')}>
              <Link to="/organisation">{t('people.title')}</Link>
            </Note>
          ) : null}
          {mayEnter && candidates.length > 0 ? (
            <Card title={t('signatories.enter')}>
              <p className="small mb-3">{t('signatories.enterLead')}</p>
              <Form method="post" encType="multipart/form-data" className="grid gap-4 sm:grid-cols-2" key={submissionId}>
                {id}
                <Labelled id="person" label={t('signatories.person')}>
                  <select id="person" name="person" className="input" required>
                    {candidates.map((one) => (
                      <option key={one.id} value={one.id}>
                        {name(one.names)}
                      </option>
                    ))}
                  </select>
                </Labelled>
                <LabelledInput name="letter" label={t('signatories.letter')} most={64} required />
                <LabelledInput name="limit" label={t('signatories.limit')} most={40} />
                <LabelledInput name="firstDay" label={t('people.firstDay')} kind="date" />
                <LabelledInput name="lastDay" label={t('signatories.lastDay')} kind="date" required />
                <Labelled id="file" label={t('signatories.file')}>
                  <input id="file" name="file" type="file" accept=".pdf,.png,.jpg,.jpeg" className="input" />
                </Labelled>
                <p>
                  <button type="submit" className="btn primary" disabled={busy}>
                    {t('signatories.enter')}
                  </button>
                </p>
              </Form>
            </Card>
          ) : null}
        </Asserting>
      </Answered>
    </div>
  );
}
const tones = { waiting: 'warn', later: 'plain', 'in-force': 'ok', ended: 'plain' } as const;
function Row({ row, mayEnd, busy, children }: { row: AuthorityRow; mayEnd: boolean; busy: boolean; children: ReactNode }) {
  const t = usePortal();
  const name = useName();
  const day = useDay();
  const { id, person, letter, file, limitFen, from, until, state, enteredBy, confirmedBy, mayConfirm } = row;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-[18px] py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <b className="font-semibold">
            <Written text={name(person.names)} />
          </b>{' '}
          <Chip tone={tones[state]}>{t(`signatories.state.${state}`)}</Chip>
        </p>
        <p>
          {limitFen === null ? t('signatories.anySum') : <Amount fen={limitFen} />} · {day(shanghaiDay(from))}–{day(countedFromDay(until))}
        </p>
        <p className="tiny break-all">
          {t('signatories.letterNo', { letter })}
          {file ? (
            <>
              {' '}
              <a href={`/organisation/letters/${file}`} download>
                {t('signatories.save')}
              </a>
            </>
          ) : null}
          {t('comma')}
          {t('signatories.enteredBy', { by: name(enteredBy?.names) })}
          {confirmedBy ? `${t('comma')}${t('signatories.confirmedBy', { by: name(confirmedBy.names) })}` : ''}
        </p>
      </div>
      {mayConfirm || mayEnd ? (
        <Form method="post" encType="multipart/form-data" className="flex flex-wrap gap-2">
          {children}
          {mayConfirm ? (
            <button type="submit" name="confirm" value={id} className="btn primary" disabled={busy}>
              {t('signatories.confirm')}
            </button>
          ) : null}
          {mayEnd ? (
            <button type="submit" name="end" value={id} className="btn" disabled={busy}>
              {t('signatories.end')}
            </button>
          ) : null}
        </Form>
      ) : null}
    </li>
  );
}
