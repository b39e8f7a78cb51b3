import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useCase } from '#web/ui/case-context.ts';
import { ChangesLink } from '#web/ui/changes-link.tsx';
import { When } from '#web/ui/clock.tsx';
import { useDocumentTitle } from '#web/ui/document-title.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { PaperRows } from '#web/ui/paper-links.tsx';
import { Chip, Empty } from '#web/ui/parts.tsx';
import { useOrigin } from '#web/ui/people.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { WithdrawnMark } from '#web/ui/withdrawn-mark.tsx';
import { usePortal, useWords } from '#web/ui/wording.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { caseId = '' } = params;
  const [documents, papers] = await Promise.all([
    ask(request, api(context).cases.documents({ caseId })),
    ask(request, api(context).papers.list({ caseId })),
  ]);
  const { t, titled, worded } = await languageOf(request);
  return worded({ ...titled(t('project.tab.documents')), documents, papers });
}
export const meta = titleOfPage;

export default function DocumentsTab() {
  const { documents, papers } = useLoaderData<typeof loader>();
  const { id } = useCase().shown;
  const t = usePortal();
  const locale = useLocale();
  const words = useWords();
  if (documents.length === 0) return <Empty title={t('documents.empty')}>{t('documents.emptyWhy')}</Empty>;
  // as they come, the newest first: a stage is one group
  const stages = [...new Set(documents.map(({ stage }) => stage))];
  return (
    <div className="grid gap-5">
      <p className="small no-print flex flex-wrap items-baseline gap-x-3">
        <a href={`/cases/${id}/pack?language=${locale === 'en' ? 'en' : 'zh'}`} download>
          {t('papers.pack')}
        </a>
        <span className="tiny">{t('papers.packHint')}</span>
      </p>
      {stages.length > 1 ? (
        <nav aria-label={t('step.onThisPage')} className="no-print">
          <ul className="small flex flex-wrap gap-x-4 gap-y-1.5">
            {papers.length > 0 ? (
              <li>
                <a href="#papers">{t('papers.title')}</a>
              </li>
            ) : null}
            {stages.map((stage) => (
              <li key={stage}>
                <a href={`#${stage}`}>{words.stage(stage)}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {papers.length > 0 ? (
        <section aria-labelledby="papers">
          <h2 id="papers" className="mb-2 scroll-mt-20 text-[0.8125rem] text-ink-2">
            {t('papers.title')}
          </h2>
          <PaperRows caseId={id} papers={papers} />
          <p className="tiny no-print mt-2">{t('papers.note')}</p>
        </section>
      ) : null}
      {stages.map((stage) => (
        <section key={stage} aria-labelledby={stage}>
          <h2 id={stage} className="mb-2 scroll-mt-20 text-[0.8125rem] text-ink-2">
            {words.stage(stage)}
          </h2>
          <DocumentRows caseId={id} documents={documents.filter((document) => document.stage === stage)} />
        </section>
      ))}
    </div>
  );
}

type Documents = ReturnType<typeof useLoaderData<typeof loader>>['documents'];

function DocumentRows({ caseId, documents }: { caseId: string; documents: Documents }) {
  const t = usePortal();
  const words = useWords();
  const origin = useOrigin();
  const titleOf = useDocumentTitle();
  return (
    <ul className="card rows">
      {documents.map((document) => {
        const title = titleOf(document);
        const isOpen = document.state !== 'sealed' && document.state !== 'missing' && document.state !== 'disposed';
        return (
          <li key={document.version} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
            <div className="min-w-0 flex-1 basis-64">
              {isOpen ? <Link to={`/cases/${caseId}/documents/${document.version}`}>{title}</Link> : title}
              <p className="tiny">
                {words.label(document.step, document.outcome)} · {origin(document)} · SHA-256 {document.hash.slice(0, 8)}…
              </p>
            </div>
            <ChangesLink caseId={caseId} document={document} />
            <WithdrawnMark at={document.withdrawnAt} />
            {document.state === 'plain' ? null : <Chip tone={isOpen ? 'info' : 'warn'}>{t(`documents.state.${document.state}`)}</Chip>}
            <span className="tiny">
              <When at={document.at} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
