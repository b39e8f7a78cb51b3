import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { encode } from 'uqr';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { Card, Chip, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { SecondFactorForm } from '#web/ui/second-factor-form.tsx';
import { SetUpSecondFactor } from '#web/ui/set-up-second-factor.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import type { Refused } from '#web/wording/refused.ts';
import { mostCharacters } from '#workflows/domain/password.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const factor = await ask(request, api(context).secondFactor.get());
  const { t, titled } = await languageOf(request);
  const { beginning } = factor;
  const qr = beginning ? encode(beginning.address, { ecc: 'M', border: 4 }).data.map((row) => row.map(Number).join('')) : [];
  return { ...titled(t('secondFactor.title')), ...factor, qr };
}
export const meta = titleOfPage;

interface Result {
  readonly codes?: readonly string[];
  readonly ended?: boolean;
  readonly refused?: Refused;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const password = textOf(form, 'password', mostCharacters);
  const code = textOf(form, 'code', 40);
  const { secondFactor } = api(context);
  const done: Record<string, () => Promise<Result>> = {
    begin: async () => ({ ended: !(await secondFactor.begin({ password })).done }),
    confirm: () => secondFactor.confirm({ code }),
    renew: () => secondFactor.renewCodes({ code }),
    end: async () => ({ ended: (await secondFactor.end({ password, code })).done }),
  };
  const wanted = done[textOf(form, 'do', 10)];
  if (!wanted) throw data({ reason: 'BAD_REQUEST' }, { status: 400 });
  try {
    return data(await wanted());
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    const refused: Result = { refused: plainRefusal(why, localeOf(request)) };
    return data(refused, { status: why.reason === 'TOO_MANY' ? 429 : 400 });
  }
}

export default function SecondFactorPage() {
  const { since, required, codesLeft, beginning, qr } = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  const t = usePortal();
  return (
    <div className="grid max-w-[640px] gap-5">
      <Heading title={t('secondFactor.title')}>
        <p className="small">{t('secondFactor.lead')}</p>
      </Heading>
      {required && !since ? <Note tone="warn" title={t('secondFactor.required')} /> : null}
      {result?.refused ? <PlainRefusal title={t('secondFactor.refused')} refused={result.refused} /> : null}
      {result?.ended ? <Note tone="ok" role="status" title={t('secondFactor.ended')} /> : null}
      {result?.codes ? <RecoveryCodes codes={result.codes} /> : null}
      {since ? (
        <>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Chip tone="ok">{t('secondFactor.on')}</Chip>
            <span className="small">
              {t('secondFactor.since')} <When at={since} />
            </span>
            <span className="small">{t('secondFactor.codesLeft', { count: codesLeft })}</span>
          </p>
          <SecondFactorForm what="renew" asks={['code']} />
          <SecondFactorForm what="end" asks={['password', 'code']} />
        </>
      ) : (
        <SetUpSecondFactor beginning={beginning} qr={qr} />
      )}
      <p className="small">{t('secondFactor.lost')}</p>
    </div>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = usePortal();
  return (
    <Card>
      <p role="status" className="mb-3 font-semibold">
        {t('secondFactor.codes')}
      </p>
      <ul className="mb-4 grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code lang="en" className="select-all">
              {code}
            </code>
          </li>
        ))}
      </ul>
      <Link to="/inbox" className="btn">
        {t('secondFactor.goOn')}
      </Link>
    </Card>
  );
}
