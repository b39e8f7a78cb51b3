import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PersonRef } from '#web/shapes/common.ts';
import type { FirstCode as Code, IssuedCode, NewCode, Registrant } from '#web/shapes/first-code.ts';
import { When } from './clock.tsx';
import { useName } from './names.ts';
import { Card, Chip, Note } from './parts.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

interface Props {
  readonly person: PersonRef;
  readonly code: Code;
  /** The hidden field with the submission's id. */
  readonly children: ReactNode;
}

/** The code for a colleague's first passkey: whether there is need of one, who issues it, and the button. */
export function FirstCode({ person, code, children }: Props) {
  const t = usePortal();
  const { has, issuer, last } = code;
  return (
    <Card title={t('people.passkey.title')}>
      <p className="small mb-3">{t(has ? 'people.passkey.has' : issuer === 'here' ? 'people.passkey.lead' : `people.passkey.${issuer}`)}</p>
      <Last last={last} />
      {!has && issuer === 'here' ? <Issue person={person}>{children}</Issue> : null}
    </Card>
  );
}

/** People of another organisation whose codes the platform issues. */
export function Registrants({ rows, children }: { rows: readonly Registrant[]; children: ReactNode }) {
  const t = usePortal();
  const name = useName();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2">{t('people.passkey.registrants')}</h2>
      <p className="small mb-3">{t('people.passkey.registrantsLead')}</p>
      <ul className="card rows">
        {rows.map(({ person, code }) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-semibold">
                <Written text={name(person.names)} />{' '}
                <Chip tone={code.has ? 'brand' : 'plain'}>{t(code.has ? 'people.passkey.hasOne' : 'people.passkey.hasNone')}</Chip>
              </p>
              <Last last={code.last} />
            </div>
            {!code.has && code.issuer === 'here' ? <Issue person={person}>{children}</Issue> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Issue({ person, children }: Pick<Props, 'person' | 'children'>) {
  const t = usePortal();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  return (
    <Form method="post">
      {children}
      <button
        type="submit"
        name="issue"
        value={person.id}
        className="btn"
        disabled={busy}
        aria-label={`${t('people.passkey.issue')}${t('colon')}${name(person.names)}`}
      >
        {t('people.passkey.issue')}
      </button>
    </Form>
  );
}

function Last({ last }: { last: IssuedCode | null }) {
  const t = usePortal();
  const name = useName();
  if (!last) return null;
  return (
    <p className="tiny mb-2">
      {t('people.passkey.last')}
      {t('colon')}
      <When at={last.at} /> <Written text={name(last.by?.names)} /> ·{' '}
      {last.state === 'open' ? (
        <>
          {t('people.passkey.until')} <When at={last.until} />
        </>
      ) : (
        t(`people.passkey.state.${last.state}`)
      )}
    </p>
  );
}

/** Shown once, to be handed over in person. */
export function IssuedNow({ issued: { code, until }, to }: { issued: NewCode; to: PersonRef | undefined }) {
  const t = usePortal();
  const name = useName();
  return (
    <Note tone="ok" role="status" title={t('people.passkey.made', { name: name(to?.names) })}>
      <code className="block break-all select-all">{code}</code>
      <p className="tiny mt-1">
        {t('people.passkey.until')} <When at={until} />
      </p>
    </Note>
  );
}
