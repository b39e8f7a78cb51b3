import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import type { ApplyForAdmission } from '#web/shapes/admission.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { useName } from '#web/ui/names.ts';
import { Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import type { Refused } from '#web/wording/refused.ts';
import { publicSteps } from '#workflows/admission/public-steps.ts';

/** The texts of the form and their longest lengths. */
const texts = { titleZh: 100, titleEn: 200, uscc: 18, region: 20, realName: 60, realNameEn: 100, contact: 200, purpose: 1000 } as const;
type Field = keyof typeof texts;
const fields = Object.keys(texts) as Field[];
const ofOrganisation: readonly Field[] = ['titleZh', 'titleEn', 'uscc', 'region'];
const ofAdministrator: readonly Field[] = ['realName', 'realNameEn', 'contact'];
const kinds = ['enterprise', 'university', 'institute', 'laboratory'] as const;
const step = publicSteps.apply;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, titled, worded } = await languageOf(request);
  const platforms = await ask(request, api(context).admissions.platforms());
  return { ...worded({ platforms }, [step]), ...titled(t('register.title')), submissionId: randomUUID() };
}
export const meta = titleOfPage;

interface Answer {
  readonly missing?: boolean;
  readonly refused?: Refused;
  readonly typed: Readonly<Record<Field, string>>;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = Object.fromEntries(fields.map((name) => [name, textOf(form, name, texts[name] * 2)])) as Answer['typed'];
  const platform = textOf(form, 'platform', 64);
  const application: ApplyForAdmission = {
    ...typed,
    uscc: typed.uscc.trim().toUpperCase(),
    contact: typed.contact.trim(),
    submissionId: textOf(form, 'submissionId', 40),
    organisationKind: textOf(form, 'organisationKind', 20) as ApplyForAdmission['organisationKind'],
    ...(platform ? { platform } : {}),
  };
  let token: string;
  try {
    ({ token } = await api(context).admissions.request(application));
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    if (why.reason === 'BAD_INPUT') return data<Answer>({ missing: true, typed }, { status: 400 });
    return data<Answer>({ refused: plainRefusal(why, localeOf(request)), typed }, { status: why.reason === 'TOO_MANY' ? 429 : 409 });
  }
  throw redirect(`/register/${token}`);
}

export default function Register() {
  const { platforms, submissionId } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  const input = (field: Field) => (
    <div key={field}>
      <label htmlFor={field} className="mb-1 block font-semibold">
        {words.field(step, field)}
      </label>
      <input
        id={field}
        name={field}
        type={field === 'contact' ? 'email' : 'text'}
        required
        maxLength={texts[field]}
        defaultValue={answer?.typed[field]}
        aria-describedby={words.help(step, field) ? `${field}-help` : undefined}
        className="input"
      />
      {words.help(step, field) ? (
        <p id={`${field}-help`} className="small mt-1">
          {words.help(step, field)}
        </p>
      ) : null}
    </div>
  );
  return (
    <div className="mx-auto grid max-w-[760px] gap-5 py-4">
      <Heading title={t('register.title')} />
      <p className="text-ink-2">{t('register.lead')}</p>
      {answer?.missing ? <Note tone="seal" role="alert" title={t('register.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('register.refused')} refused={answer.refused} /> : null}
      <Form method="post" className="card pad grid gap-6">
        <input type="hidden" name="submissionId" value={submissionId} />
        {platforms.length > 1 ? (
          <div>
            <label htmlFor="platform" className="mb-1 block font-semibold">
              {t('register.platform')}
            </label>
            <select id="platform" name="platform" className="input">
              {platforms.map(({ id, names }) => (
                <option key={id} value={id}>
                  {name(names)}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <fieldset className="grid gap-4 sm:grid-cols-2">
          <legend className="mb-2 font-serif text-[1.0625rem] font-bold">{t('register.organisation')}</legend>
          <div>
            <label htmlFor="organisationKind" className="mb-1 block font-semibold">
              {words.field(step, 'organisationKind')}
            </label>
            <select id="organisationKind" name="organisationKind" className="input">
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.option(step, 'organisationKind', kind)}
                </option>
              ))}
            </select>
          </div>
          {ofOrganisation.map(input)}
          <div className="sm:col-span-2">
            <label htmlFor="purpose" className="mb-1 block font-semibold">
              {words.field(step, 'purpose')}
            </label>
            <textarea
              id="purpose"
              name="purpose"
              required
              minLength={5}
              maxLength={texts.purpose}
              rows={3}
              defaultValue={answer?.typed.purpose}
              className="input"
            />
          </div>
        </fieldset>
        <fieldset className="grid gap-4 sm:grid-cols-2">
          <legend className="mb-2 font-serif text-[1.0625rem] font-bold">{t('register.administrator')}</legend>
          {ofAdministrator.map(input)}
        </fieldset>
        <p>
          <button type="submit" className="btn primary" disabled={busy}>
            {t('register.send')}
          </button>
        </p>
      </Form>
    </div>
  );
}
