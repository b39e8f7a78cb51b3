import { Form, useNavigation } from '@remix-run/react';
import type { PersonAccess as Access } from '#web/shapes/people.ts';
import { SubmissionId } from '#web/ui/submission-id.tsx';
import { browserName } from './browser-name.ts';
import { When } from './clock.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

/** Sessions and keys of one of the organisation's people, for its administrator, who can end them. */
export function PersonAccess({ access: { sessions, keys }, submissionId }: { access: Access; submissionId: string }) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  const id = <SubmissionId value={submissionId} />;
  return (
    <>
      <section>
        <h2 className="mb-2">{t('people.access.sessions')}</h2>
        {sessions.length === 0 ? (
          <p className="small">{t('people.access.noSessions')}</p>
        ) : (
          <>
            <ul className="card rows">
              {sessions.map(({ signedInAt, usedAt, browser }) => (
                <li key={signedInAt} className="px-[18px] py-3">
                  <p className="font-semibold">{browserName(browser ?? '') || t('people.access.unknown')}</p>
                  <p className="tiny">
                    {t('people.access.signedIn')} <When at={signedInAt} /> · {t('people.access.used')} <When at={usedAt} />
                  </p>
                </li>
              ))}
            </ul>
            <Form method="post" className="mt-3">
              {id}
              <p className="small mb-2">{t('people.access.endSessionsLead')}</p>
              <button type="submit" name="endSessions" value="endSessions" className="btn" disabled={busy}>
                {t('people.access.endSessions')}
              </button>
            </Form>
          </>
        )}
      </section>
      <section>
        <h2 className="mb-2">{t('people.access.keys')}</h2>
        {keys.length === 0 ? <p className="small">{t('people.access.noKeys')}</p> : null}
        <ul className="card rows">
          {keys.map(({ id: key, label, expiresAt, lastUsedAt }) => (
            <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
              <div className="min-w-0 flex-1 basis-52">
                <p className="font-semibold break-words">
                  <Written text={label} />
                </p>
                <p className="tiny">
                  {t('people.access.expires')} <When at={expiresAt} /> ·{' '}
                  {lastUsedAt ? (
                    <>
                      {t('people.access.used')} <When at={lastUsedAt} />
                    </>
                  ) : (
                    t('people.access.neverUsed')
                  )}
                </p>
              </div>
              <Form method="post">
                {id}
                <button
                  type="submit"
                  name="revoke"
                  value={key}
                  className="btn"
                  disabled={busy}
                  aria-label={`${t('people.access.revoke')}${t('colon')}${label}`}
                >
                  {t('people.access.revoke')}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
