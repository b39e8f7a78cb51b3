import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, type AppLoadContext, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { Posted } from '#web/forms/compose-message.tsx';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { refusedToOthers } from '#web/forms/made-for.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { Thread } from '#web/forms/thread.tsx';
import { NewMessage, With } from '#web/shapes/talk.ts';
import { longestMessage, type With as Whose, withs } from '#web/shapes/talk-names.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useCase } from '#web/ui/case-context.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { Note, Tabs } from '#web/ui/parts.tsx';
import { talkAddress } from '#web/ui/talk-address.ts';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { partOf } from '#workflows/engine/talk-place.ts';

/** `on`: an opening's key; `with`: whose thread. */
function threadOf(request: Request) {
  const asked = new URL(request.url).searchParams;
  return { key: asked.get('on') ?? undefined, whom: With.safeParse(asked.get('with')).data, cursor: asked.get('cursor') ?? undefined };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const caseId = params['caseId'] ?? '';
  const { key, whom, cursor } = threadOf(request);
  const onKey = key === undefined ? {} : { key };
  const [all, here] = await Promise.all([
    ask(request, api(context).talk.threads({ caseId })),
    key === undefined ? null : ask(request, api(context).talk.threads({ caseId, key })),
  ]);
  const mayTalk = (here ?? all).mayTalk;
  const chosen = whom ?? mayTalk[0] ?? 'party';
  const page = await ask(request, api(context).talk.thread({ caseId, ...onKey, with: chosen, ...(cursor ? { cursor } : {}) }));
  const { t, titled, worded } = await languageOf(request);
  const steps = [...new Set([key, ...all.rows.map((row) => row.key)].flatMap((one) => one?.split('/')[0] ?? []))];
  const own = { submissionId: randomUUID(), madeFor: context.actingAs ?? '', isEarlier: cursor !== undefined };
  return worded({ ...titled(t('talk.title')), rows: all.rows, mayTalk, page, ...own }, steps);
}
export const meta = titleOfPage;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, { most: 400, bytes: 64 * 1024 });
  const caseId = params['caseId'] ?? '';
  const { key, whom = 'party' } = threadOf(request);
  const answer = form.has('withdraw')
    ? await withdraw(context, request, caseId, textOf(form, 'withdraw', 40))
    : await post(context, request, { form, caseId, key, whom });
  if (textOf(form, '_alive', 1) === '' && !answer.refused && !answer.missing) throw redirect(`${talkAddress(caseId, whom, key)}#latest`);
  return data(answer, { status: answer.refused || answer.missing ? 400 : 200 });
}

interface Posting {
  readonly form: FormData;
  readonly caseId: string;
  readonly key: string | undefined;
  readonly whom: Whose;
}
async function post(context: AppLoadContext, request: Request, { form, caseId, key, whom }: Posting): Promise<Posted> {
  const typed = { text: textOf(form, 'text', longestMessage * 8), next: textOf(form, 'submissionId', 40) };
  const other = await refusedToOthers(context, textOf(form, '_for', 200), localeOf(request));
  if (other) return { refused: other, ...typed };
  const message = NewMessage.safeParse({
    caseId,
    ...(key === undefined ? {} : { key }),
    with: whom,
    submissionId: typed.next,
    text: typed.text,
    mentions: form.getAll('mention').map(String),
  });
  if (!message.success) return { missing: true, ...typed };
  try {
    return { sent: (await api(context).talk.post(message.data)).id, next: randomUUID() };
  } catch (error) {
    return { ...refusedBy(error, request), ...typed };
  }
}
async function withdraw(context: AppLoadContext, request: Request, caseId: string, id: string): Promise<Posted> {
  try {
    await api(context).talk.withdraw({ caseId, id });
    return { sent: id, withdrawal: true };
  } catch (error) {
    return { ...refusedBy(error, request), withdrawal: true };
  }
}
function refusedBy(error: unknown, request: Request): Posted {
  const why = errorDataOf(error);
  if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
  if (why.code === 'NOT_FOUND') throw data({ reason: 'NOT_FOUND' }, { status: 404 });
  return { refused: plainRefusal(why, localeOf(request)) };
}

export default function TalkTab() {
  const { rows, mayTalk, page, submissionId, madeFor, isEarlier } = useLoaderData<typeof loader>();
  const answer = useActionData<Posted>();
  const { id, sides } = useCase().shown;
  const t = usePortal();
  const words = useWords();
  const key = page.key ?? undefined;
  const titleOf = (one: string | null) => {
    if (one === null) return t('talk.onCase');
    const part = partOf(one);
    const what = part && (part.kind === 'file' ? t('talk.file') : t('talk.clause', { n: Number(part.id) + 1 }));
    return [words.title(one.split('/')[0] ?? ''), what].filter(Boolean).join(' · ');
  };
  const part = key === undefined ? undefined : partOf(key);
  const counts = (whom: Whose) => rows.find((row) => row.key === page.key && row.with === whom)?.messages ?? 0;
  const sumOf = (one: string | null, what: 'messages' | 'unread') =>
    rows.filter((row) => row.key === one).reduce((sum, row) => sum + row[what], 0);
  const places = [null, ...new Set(rows.flatMap((row) => row.key ?? []))].filter((one) => one !== page.key);
  const offered = withs.filter((whom) => mayTalk.includes(whom) || whom === page.with || counts(whom) > 0);
  return (
    <section aria-labelledby="talk" className="grid max-w-[760px] gap-4">
      <h2 id="talk">{key === undefined ? t('talk.title') : `${t('talk.onStep')}${t('colon')}${titleOf(key)}`}</h2>
      <Note tone="plain">
        <p>{t('talk.lead')}</p>
        {sides.includes('bidder') ? <p>{t('talk.sealed')}</p> : null}
      </Note>
      {key === undefined ? null : (
        <p className="no-print flex flex-wrap gap-x-4 gap-y-1">
          <Link to={part ? `/cases/${id}/documents/${part.version}` : `/cases/${id}/steps/${key}`} className="underline">
            {t(part ? 'talk.toDocument' : 'talk.toStep')}
          </Link>
        </p>
      )}
      <Tabs
        label={t('talk.title')}
        tabs={offered.map((whom) => ({
          to: talkAddress(id, whom, key),
          label: t(`talk.with.${whom}`),
          count: counts(whom),
          current: whom === page.with,
        }))}
      />
      <Thread
        key={talkAddress(id, page.with, key)}
        {...{ page, address: talkAddress(id, page.with, key), submissionId, madeFor, answer, isEarlier }}
      />
      {places.length > 0 ? (
        <nav aria-label={t('talk.steps')} className="no-print small">
          <h3 className="mb-1 font-semibold">{t('talk.steps')}</h3>
          <ul className="grid gap-1">
            {places.map((one) => (
              <li key={one ?? ''}>
                <Link to={talkAddress(id, rows.find((row) => row.key === one)?.with ?? 'party', one ?? undefined)} className="underline">
                  {titleOf(one)}
                </Link>{' '}
                {t('talk.count', { count: sumOf(one, 'messages') })}
                {sumOf(one, 'unread') > 0 ? <b className="text-info"> · {t('talk.unread', { count: sumOf(one, 'unread') })}</b> : null}
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </section>
  );
}
