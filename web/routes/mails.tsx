import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { MailRows } from '#web/ui/mail-rows.tsx';
import { Empty, Heading } from '#web/ui/parts.tsx';
import { NextPage } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { page } = listQuery(request);
  const { t, titled } = await languageOf(request);
  const list = await ask(request, api(context).mails.log(page.cursor ? { cursor: page.cursor } : {}));
  return { ...titled(t('mails.title')), list };
}
export const meta = titleOfPage;

export default function Mails() {
  const { list } = useLoaderData<typeof loader>();
  const t = usePortal();
  return (
    <div className="grid max-w-[860px] gap-5">
      <Heading title={t('mails.title')}>
        <p className="small">{t('mails.lead')}</p>
      </Heading>
      {list.rows.length === 0 ? <Empty title={t('mails.empty')}>{t('mails.emptyWhy')}</Empty> : <MailRows mails={list.rows} to />}
      <NextPage next={list.next} query={{}} />
    </div>
  );
}
