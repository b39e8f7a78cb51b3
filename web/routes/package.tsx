import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { ErrorData } from '#web/errors/failure.ts';
import { mustKnow } from '#web/forms/act.server.ts';
import { alteredAmong } from '#web/forms/altered-files.server.ts';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readPackage } from '#web/forms/read-package.server.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { DocumentText } from '#web/ui/document-text.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { Named } from '#web/ui/named.tsx';
import { fileOf, PackageUpload } from '#web/ui/package-box.tsx';
import { Card, Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import type { Refused } from '#web/wording/refused.ts';

/** The package before its sealing, for reading and printing; after a withdrawal, the file for the form. For the persons asked. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  const { t, titled, worded } = await languageOf(request);
  const page = await ask(request, api(context).steps.page({ caseId, key }));
  if (page.package === null) throw data({ reason: 'NOT_FOUND' }, { status: 404 });
  const copy = page.package === 'take' ? await ask(request, api(context).packages.take({ caseId, key })) : null;
  const shown = { ...titled(t(copy ? 'package.title' : 'package.fillTitle')), project: page.project, caseId, key, copy };
  return worded(shown, [page.step, ...(copy?.parts.map(({ step }) => step) ?? [])]);
}
export const meta = titleOfPage;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  await mustKnow(context, { caseId, key }, request);
  const posted = await readPackage(request);
  const refuse = (why: ErrorData) => data({ refused: plainRefusal(why, localeOf(request)) }, { status: 409 });
  if (posted === 'TOO_LARGE' || !posted.file) return refuse({ reason: 'NO_PACKAGE_FILE' });
  try {
    const filled = await api(context).packages.fill({ caseId, key, file: posted.file, replace: posted.replaces });
    const { outcome, fieldCount, fileCount, missingFiles } = filled;
    return data({ filled: { outcome, fieldCount, fileCount, missingFiles, alteredFiles: alteredAmong(posted.file, posted.brought) } });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    return refuse(why);
  }
}

interface Answer {
  readonly refused?: Refused;
  readonly filled?: {
    readonly outcome: string;
    readonly fieldCount: number;
    readonly fileCount: number;
    readonly missingFiles: readonly string[];
    readonly alteredFiles: readonly string[];
  };
}
export default function Package() {
  const { project, caseId, key, copy } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = usePortal();
  const words = useWords();
  const filled = answer?.filled;
  const step = key.split('/')[0] ?? '';
  const address = `/cases/${caseId}/packages/${key}`;
  return (
    <div className="grid max-w-[860px] gap-4">
      <Crumbs
        steps={[
          { to: `/cases/${caseId}`, label: project.number },
          { to: `/cases/${caseId}/steps/${key}`, label: words.title(step) },
        ]}
      />
      <Heading
        title={t(copy ? 'package.title' : 'package.fillTitle')}
        aside={
          copy ? (
            <a href={fileOf(address)} download className="btn">
              {t('package.download')}
            </a>
          ) : null
        }
      />
      {answer?.refused ? <PlainRefusal title={t('package.notFilled')} refused={answer.refused} /> : null}
      {filled ? (
        <Note tone="ok" role="status" title={t('package.filled', { fields: filled.fieldCount, files: filled.fileCount })}>
          <NotTaken said={t('package.altered')} names={filled.alteredFiles} />
          <NotTaken said={t('package.missing')} names={filled.missingFiles} />
          <p className="mt-2">
            <Link to={`/cases/${caseId}/steps/${key}?outcome=${filled.outcome}`} className="btn primary">
              {t('package.toForm')}
            </Link>
          </p>
        </Note>
      ) : (
        <Card>
          {copy ? (
            <Named value={copy.names}>
              <DocumentText parts={copy.parts} />
            </Named>
          ) : (
            <>
              <p>{t('package.fill')}</p>
              <PackageUpload address={address} />
            </>
          )}
        </Card>
      )}
    </div>
  );
}

/** Files that are not in the form as they were brought, by name. */
function NotTaken({ said, names }: { said: string; names: readonly string[] }) {
  return names.length === 0 ? null : (
    <>
      <p className="mt-2">{said}</p>
      <ul className="list-disc pl-5">
        {names.map((name) => (
          <li key={name}>
            <Written text={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
