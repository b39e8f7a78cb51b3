import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { ChangesLink } from '#web/ui/changes-link.tsx';
import { When } from '#web/ui/clock.tsx';
import { DocumentText } from '#web/ui/document-text.tsx';
import { useDocumentTitle } from '#web/ui/document-title.ts';
import { filesAt } from '#web/ui/file-links.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { Named } from '#web/ui/named.tsx';
import { useName } from '#web/ui/names.ts';
import { PaperRows, papersAbout } from '#web/ui/paper-links.tsx';
import { PartTalkOn } from '#web/ui/part-talk-link.tsx';
import { partThreads } from '#web/ui/part-threads.server.ts';
import { Card, Crumbs, Heading } from '#web/ui/parts.tsx';
import { useOrigin } from '#web/ui/people.tsx';
import { PrintedHead } from '#web/ui/printed-head.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { WithdrawnMark } from '#web/ui/withdrawn-mark.tsx';
import { usePortal, useWords } from '#web/ui/wording.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { caseId = '', version = '' } = params;
  const document = await ask(request, api(context).documents.get({ caseId, version: Number(version) }));
  const { number, titles } = await ask(request, api(context).cases.get({ caseId }));
  // a kind of case without threads, or a reader who has none here
  const onParts = document.key === null ? null : await partThreads(api(context), caseId, document.key);
  const papers = papersAbout(await ask(request, api(context).papers.list({ caseId })), document.version);
  const { words, titled, worded } = await languageOf(request);
  const read = document.parts.map(({ step }) => step);
  return worded({ ...titled(words.noun(document.step)), caseId, number, titles, document, papers, onParts }, [document.step, ...read]);
}
export const meta = titleOfPage;

export default function Document() {
  const { caseId, number, titles, document, papers, onParts } = useLoaderData<typeof loader>();
  const name = useName();
  const t = usePortal();
  const words = useWords();
  const origin = useOrigin();
  const titleOf = useDocumentTitle();
  const { step, outcome, hash, parts, at } = document;
  return (
    <div className="max-w-[860px]">
      <PrintedHead number={number} title={name(titles)} />
      <Crumbs
        steps={[
          { to: `/cases/${caseId}`, label: name(titles) || number },
          { to: `/cases/${caseId}/documents`, label: t('project.tab.documents') },
        ]}
      />
      <Heading title={titleOf(document)} />
      <p className="small mb-4">
        {words.label(step, outcome)} · {origin(document)} · <When at={at} /> <ChangesLink caseId={caseId} document={document} />{' '}
        <WithdrawnMark at={document.withdrawnAt} />
      </p>
      <Card>
        <Named value={document.names}>
          <PartTalkOn caseId={caseId} documentKey={document.key} version={document.version} threads={onParts}>
            <DocumentText parts={parts} files={filesAt(caseId, document.version)} />
          </PartTalkOn>
        </Named>
      </Card>
      <p className="tiny mt-3 break-all">SHA-256 {hash}</p>
      {papers.length > 0 ? (
        <section aria-labelledby="papers" className="no-print mt-5">
          <h2 id="papers" className="mb-2">
            {t('papers.title')}
          </h2>
          <PaperRows caseId={caseId} papers={papers} />
          <p className="tiny mt-2">{t('papers.note')}</p>
        </section>
      ) : null}
    </div>
  );
}
