import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigate } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import type { FoundSignature } from '#papers/signature/verify.ts';
import type { CheckedPaper } from '#web/shapes/paper.ts';
import { dayAndTime } from '#web/shapes/time.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Heading } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
const problems = ['size', 'file'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const given = (name: string) => (searchParams.get(name) ?? '').replaceAll(/\s/g, '').slice(0, 100);
  const [number, code, sha256] = [given('number').toUpperCase(), given('code').toLowerCase(), given('sha256').toLowerCase()];
  const asked = isHash(sha256) ? { sha256 } : number !== '' && isHash(code) ? { number, code } : undefined;
  const { t, titled } = await languageOf(request);
  return {
    ...titled(t('check.title')),
    number,
    code,
    byFile: isHash(sha256),
    // such a number or code was never issued
    isAsked: asked !== undefined || number !== '' || code !== '' || sha256 !== '',
    paper: asked ? await ask(request, api(context).papers.check(asked)) : null,
    problem: problems.find((one) => one === searchParams.get('problem')) ?? null,
  };
}
export const meta = titleOfPage;

export default function Check() {
  const { number, code, byFile, isAsked, paper, problem } = useLoaderData<typeof loader>();
  const t = usePortal();
  return (
    <div className="grid max-w-[860px] gap-5">
      <Heading title={t('check.title')}>
        <p className="small">{t('check.lead')}</p>
      </Heading>
      {isAsked ? <Answer paper={paper} byFile={byFile} /> : null}
      {problem ? (
        <p role="alert" className="card pad border-l-4 border-l-warn">
          {t(`check.problem.${problem}`)}
        </p>
      ) : null}
      <Card title={t('check.byFile')}>
        <FileForm isUnknown={byFile && paper === null} />
      </Card>
      <Card title={t('check.byNumber')}>
        <Form method="get" className="grid gap-3">
          <label className="grid gap-1">
            <span className="small">{t('check.number')}</span>
            <input
              name="number"
              defaultValue={number}
              required
              maxLength={100}
              autoComplete="off"
              className="input"
              placeholder="2026-0001-HT-65"
            />
          </label>
          <label className="grid gap-1">
            <span className="small">{t('check.code')}</span>
            <input name="code" defaultValue={code} required maxLength={100} autoComplete="off" spellCheck={false} className="input" />
          </label>
          <div>
            <button type="submit" className="btn primary">
              {t('check.ask')}
            </button>
          </div>
        </Form>
      </Card>
      <p className="small">{t('check.note')}</p>
    </div>
  );
}

/** Hashed in the browser, where it can; otherwise the form is sent, and the file is hashed as it comes. */
function FileForm({ isUnknown }: { isUnknown: boolean }) {
  const t = usePortal();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<Found>();
  const hash = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file');
    if (!(file instanceof File) || file.size === 0 || !globalThis.crypto?.subtle) return;
    event.preventDefault();
    setBusy(true);
    void file
      .arrayBuffer()
      .then(async (bytes) => {
        // its own code, fetched once a file is handed in
        const { areAllValid, signaturesIn } = await import('#papers/signature/verify.ts');
        const signatures = await signaturesIn(new Uint8Array(bytes));
        setFound({ signatures, isWhole: areAllValid(signatures, bytes.byteLength) });
        return crypto.subtle.digest('SHA-256', bytes);
      })
      .then((digest) => {
        setBusy(false);
        navigate(`/check?sha256=${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);
      });
  };
  return (
    <form method="post" action="/check/file" encType="multipart/form-data" onSubmit={hash} className="grid gap-3">
      <label className="grid gap-1">
        <span className="small">{t('check.file')}</span>
        <input type="file" name="file" required accept="application/pdf,.pdf" className="input" />
      </label>
      <p className="tiny">{t('check.fileHint')}</p>
      <div>
        <button type="submit" className="btn primary" disabled={isBusy}>
          {t('check.ask')}
        </button>
      </div>
      {isUnknown && found && found.signatures.length > 0 ? <FoundSignatures {...found} /> : null}
    </form>
  );
}

interface Found {
  readonly signatures: readonly FoundSignature[];
  /** All hold, and nothing came after the last. */
  readonly isWhole: boolean;
}
/** Of a file that was not issued so: which of its signatures hold for what it says. */
function FoundSignatures({ signatures, isWhole }: Found) {
  const t = usePortal();
  return (
    <section role="status" className="grid gap-1">
      <h3 className="text-[0.9375rem]">{t('check.voidTitle')}</h3>
      <ul className="grid gap-1 text-[0.875rem]">
        {signatures.map((one) => (
          <li key={one.covers}>
            <Written text={one.name} /> <Written text={one.organisation} />
            {t('colon')}
            {t(one.isValid ? 'check.holds' : 'check.void')}
          </li>
        ))}
      </ul>
      {!isWhole && signatures.every(({ isValid }) => isValid) ? <p className="small">{t('check.added')}</p> : null}
    </section>
  );
}

function Answer({ paper, byFile }: { paper: CheckedPaper | null; byFile: boolean }) {
  const t = usePortal();
  const name = useName();
  if (!paper)
    return (
      <section role="status" className="card pad border-l-4 border-l-seal">
        <h2>{t(byFile ? 'check.unknownFile' : 'check.unknown')}</h2>
        <p className="small mt-1">{t(byFile ? 'check.unknownFileWhy' : 'check.unknownWhy')}</p>
      </section>
    );
  const { day, time } = dayAndTime(paper.issuedAt);
  return (
    <section role="status" className="card pad border-l-4 border-l-ok">
      <h2>{t(byFile ? 'check.knownFile' : 'check.known')}</h2>
      <p className="small mt-1">{t(byFile ? 'check.knownFileWhy' : 'check.knownWhy')}</p>
      <dl className="kv mt-3">
        <dt>{t('check.kind')}</dt>
        <dd>
          {name(paper.titles)} · {t(`check.language.${paper.language}`)}
        </dd>
        <dt>{t('check.number')}</dt>
        <dd>{paper.number}</dd>
        <dt>{t('check.issuedAt')}</dt>
        <dd>
          {/* with its year: a paper is checked years later */}
          {day} {time}
        </dd>
        <dt>{t('check.code')}</dt>
        <dd className="break-all">{paper.code}</dd>
        <dt>{t('check.sha256')}</dt>
        <dd className="break-all">{paper.sha256}</dd>
        {paper.signatures.length > 0 ? (
          <>
            <dt>{t('check.signedBy')}</dt>
            <dd>
              <ul className="grid gap-1">
                {paper.signatures.map((one) => (
                  <li key={one.at}>
                    {t('check.signature', {
                      who: name(one.person),
                      organisation: name(one.organisation),
                      at: `${dayAndTime(one.at).day} ${dayAndTime(one.at).time}`,
                      issuedBy: one.issuedBy,
                    })}
                    {' · '}
                    {t('check.holds')}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
