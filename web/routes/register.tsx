import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { typedIn } from '#web/forms/asserted.server.ts';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import type { ApplyForAdmission } from '#web/shapes/admission.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { Answered, useAnswered } from '#web/ui/answered.tsx';
import { ask } from '#web/ui/ask.server.ts';
import { Labelled, Options } from '#web/ui/labelled.tsx';
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
  readonly wrong?: readonly string[];
  readonly typed: Readonly<Record<string, readonly string[]>>;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = Object.fromEntries(fields.map((name) => [name, textOf(form, name, texts[name] * 2)])) as Record<Field, string>;
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
    const kept = { typed: typedIn(form), wrong: why.fields ?? [] };
    if (why.reason === 'BAD_INPUT') return data<Answer>({ missing: true, ...kept }, { status: 400 });
    return data<Answer>({ refused: plainRefusal(why, localeOf(request)), ...kept }, { status: why.reason === 'TOO_MANY' ? 429 : 409 });
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
  return (
    <div className="mx-auto grid max-w-[760px] gap-5 py-4">
      <Heading title={t('register.title')} />
      <p className="text-ink-2">{t('register.lead')}</p>
      {answer?.missing ? <Note tone="seal" role="alert" title={t('register.missing')} /> : null}
      {answer?.refused ? <PlainRefusal title={t('register.refused')} refused={answer.refused} /> : null}
      <Answered answer={answer}>
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
            <Options
              name="organisationKind"
              label={words.field(step, 'organisationKind')}
              options={kinds.map((kind) => [kind, words.option(step, 'organisationKind', kind)])}
            />
            {ofOrganisation.map((field) => (
              <Line key={field} field={field} />
            ))}
            <Purpose />
          </fieldset>
          <fieldset className="grid gap-4 sm:grid-cols-2">
            <legend className="mb-2 font-serif text-[1.0625rem] font-bold">{t('register.administrator')}</legend>
            {ofAdministrator.map((field) => (
              <Line key={field} field={field} />
            ))}
          </fieldset>
          <p>
            <button type="submit" className="btn primary" disabled={busy}>
              {t('register.send')}
            </button>
          </p>
        </Form>
      </Answered>
    </div>
  );
}

/** One line of text, with what is expected in it. */
function Line({ field }: { field: Field }) {
  const words = useWords();
  const help = words.help(step, field);
  const { aria, line, text } = useAnswered(field, { helpId: help ? `${field}-help` : '' });
  return (
    <Labelled id={field} label={words.field(step, field)}>
      <input
        id={field}
        name={field}
        type={field === 'contact' ? 'email' : 'text'}
        required
        maxLength={texts[field]}
        defaultValue={text}
        className="input"
        {...aria}
      />
      {line}
      {help ? (
        <p id={`${field}-help`} className="small mt-1">
          {help}
        </p>
      ) : null}
    </Labelled>
  );
}

function Purpose() {
  const words = useWords();
  const { aria, line, text } = useAnswered('purpose');
  return (
    <Labelled id="purpose" label={words.field(step, 'purpose')} wide>
      <textarea
        id="purpose"
        name="purpose"
        required
        minLength={5}
        maxLength={texts.purpose}
        rows={3}
        defaultValue={text}
        className="input"
        {...aria}
      />
      {line}
    </Labelled>
  );
}
