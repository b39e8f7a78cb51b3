import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { refusedToOthers } from '#web/forms/made-for.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useMoment } from '#web/ui/clock.tsx';
import { FieldWriters } from '#web/ui/field-writers.tsx';
import { useFinder } from '#web/ui/finder.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Crumbs, Heading } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { useWrittenIn, Written } from '#web/ui/written.tsx';
import type { Refused } from '#web/wording/refused.ts';

/** The form: of whom the reader is the holder, or `of` a colleague. */
function formOf(request: Request, params: LoaderFunctionArgs['params']) {
  const { caseId = '', '*': key = '' } = params;
  const of = new URL(request.url).searchParams.get('of') ?? undefined;
  return { caseId, key, of };
}

/** The people of one form that several write in, and who wrote what: also without scripts. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const form = formOf(request, params);
  const desk = await ask(request, api(context).drafts.desk(form));
  const { t, words, titled, worded } = await languageOf(request);
  const title = `${t('together.title')} · ${words.title(desk.step)}`;
  return worded({ ...titled(title), ...form, desk, madeFor: context.actingAs ?? '' }, [desk.step]);
}
export const meta = titleOfPage;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { caseId, key, of } = formOf(request, params);
  const { drafts } = api(context);
  // nothing is read before it is known who sends it
  const desk = await ask(request, drafts.desk({ caseId, key, of }));
  const form = await readForm(request);
  const other = await refusedToOthers(context, textOf(form, '_for', 200), localeOf(request));
  if (other) return data({ refused: other }, { status: 403 });
  const [asked, ended, field] = ['ask', 'end', 'field'].map((name) => textOf(form, name, 100));
  try {
    if (asked) await drafts.ask({ caseId, key, person: asked });
    else if (ended) await drafts.askNoMore({ caseId, key, person: ended });
    else if (field) await drafts.markDone({ caseId, key, of, outcome: desk.outcome, field, done: form.has('done') });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    return data({ refused: plainRefusal(why, localeOf(request)) }, { status: 409 });
  }
  return redirect(`/cases/${caseId}/writers/${key}${of ? `?of=${of}` : ''}`);
}

export default function Writers() {
  const { caseId, key, of, desk, madeFor } = useLoaderData<typeof loader>();
  const answer = useActionData<{ readonly refused?: Refused }>();
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const moment = useMoment();
  const { step, own, holder, writers, canBeAsked, fields, order, unfilled, me } = { ...desk, me: madeFor.split('/')[0] };
  const options = canBeAsked.map(({ value, names }) => ({ value, label: name(names) }));
  const [picked, setPicked] = useState('');
  const { finder, shown } = useFinder(options, (value) => value === picked);
  const writtenIn = useWrittenIn();
  const sentAs = <input type="hidden" name="_for" value={madeFor} />;
  const toForm = `/cases/${caseId}/steps/${key}${of ? `?of=${of}` : ''}`;
  return (
    <div className="grid max-w-[760px] gap-5">
      <Crumbs steps={[{ to: toForm, label: words.title(step) }]} />
      <Heading title={t('together.title')}>
        <p className="small">{t('together.lead')}</p>
      </Heading>
      {answer?.refused ? <PlainRefusal title={t('together.refused')} refused={answer.refused} /> : null}
      <Card title={t('together.people')}>
        <ul className="grid gap-2">
          <li>
            <Written text={t('together.holder', { name: name(holder?.names) })} />
          </li>
          {writers.map(({ person, askedAt }) => (
            <li key={person.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Written text={name(person.names)} />
              <span className="small">{t('together.since', { at: moment(askedAt) })}</span>
              {own ? (
                <Form method="post" className="no-print">
                  {sentAs}
                  <button
                    type="submit"
                    name="end"
                    value={person.id}
                    className="btn ghost"
                    aria-label={t('together.endOf', { name: name(person.names) })}
                  >
                    {t('together.end')}
                  </button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
        {own && canBeAsked.length > 0 ? (
          <Form method="post" className="no-print mt-4 flex flex-wrap items-end gap-3">
            {sentAs}
            <label className="grid min-w-0 gap-1">
              <span className="small">{t('together.whom')}</span>
              {finder}
              <select name="ask" className="input" onChange={(event) => setPicked(event.target.value)}>
                {shown.map(({ value, label }) => (
                  <option key={value} value={value} lang={writtenIn(label)}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className="btn primary">
              {t('together.ask')}
            </button>
          </Form>
        ) : null}
        {own && canBeAsked.length === 0 && writers.length === 0 ? <p className="small mt-3">{t('together.nobody')}</p> : null}
      </Card>
      <Card title={t('together.missing')}>
        {unfilled.length === 0 ? (
          <p>{t('together.nothingMissing')}</p>
        ) : (
          <ul className="grid list-disc gap-1 pl-5">
            {unfilled.map(({ name: field, count }) => (
              <li key={field}>{t('together.missingIn', { field: words.field(step, field), count })}</li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('together.fields')}>
        <p className="small">{t('together.doneHow')}</p>
        {fields.length === 0 ? (
          <p className="mt-2">{t('together.none')}</p>
        ) : (
          <FieldWriters
            step={step}
            order={order}
            fields={fields}
            act={({ name: field, by, doneAt }) =>
              by?.id === me ? (
                <Form method="post" className="no-print">
                  {sentAs}
                  <input type="hidden" name="field" value={field} />
                  {doneAt ? null : <input type="hidden" name="done" value="1" />}
                  <button type="submit" className="btn ghost">
                    {t(doneAt ? 'together.markOpen' : 'together.markDone')}
                    <span className="sr-only">
                      {t('colon')}
                      {words.field(step, field)}
                    </span>
                  </button>
                </Form>
              ) : null
            }
          />
        )}
      </Card>
      <p className="no-print">
        <Link to={toForm} className="btn">
          {t('together.toForm')}
        </Link>
      </p>
    </div>
  );
}
