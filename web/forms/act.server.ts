import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { api, errorDataOf, performStep } from '#web/server/api.server.ts';
import type { ErrorData } from '#web/trpc/failure.ts';
import type { Locale } from '#web/wording/index.ts';
import { refusalWords } from '#web/wording/words-for.server.ts';
import { type StepName, stepNamed } from '#workflows/project/catalogue.ts';
import { describeForm } from './describe.ts';
import { parseForm } from './parse-form.ts';
import { nameAt, type Problem, pathOf } from './problem.ts';
import { publicPlace } from './public-place.ts';
import { toTyped } from './typed.ts';

/** Which opening, and what of the form is not the step's own. */
export interface Envelope {
  readonly caseId: string;
  readonly key: string;
}
const oneOf = (form: FormData, name: string) => String(form.get(name) ?? '');
const fieldCodes: readonly string[] = ['BAD_INPUT', 'PREREQUISITE_MISSING'];

/** Requests whose form has been answered: their page shows what was typed, whatever else there is to show. */
const answered = new WeakSet<AppLoadContext>();
export const hasAnswered = (context: AppLoadContext) => answered.has(context);

/**
 * What a posted step form does: saves the draft, adds a row, asks for confirmation, or acts. Whatever is refused comes
 * back with everything that was typed.
 */
export async function submitForm(context: AppLoadContext, { caseId, key }: Envelope, formData: FormData, locale: Locale) {
  const [step = '', subject = '', seat] = key.split('/');
  const outcome = oneOf(formData, '_outcome');
  const definition = stepNamed(step)?.outcomes[outcome];
  if (!definition) throw data(null, { status: 404 });
  const submission = parseForm(formData, definition.form);
  const answer = { submissionId: oneOf(formData, '_submissionId'), outcome };
  answered.add(context);

  if (formData.has('_save')) {
    const saved = await saveDraft(context, { caseId, key }, formData, locale);
    return data({ ...answer, ...saved, result: { ...submission.reply(), error: {} } }, { status: saved.refused ? 409 : 200 });
  }
  if (submission.status === undefined) return data({ ...answer, result: submission.reply() });
  if (submission.status !== 'success') return data({ ...answer, result: submission.reply() }, { status: 400 });
  if (definition.legal && !formData.has('_confirmed')) return data({ ...answer, confirm: true, result: submission.reply() });
  try {
    const seenAt = Number(oneOf(formData, '_seenAt'));
    const call = {
      caseId,
      subject,
      ...(seat ? { seat } : {}),
      submissionId: answer.submissionId,
      ...(seenAt > 0 ? { seenAt } : {}),
      outcome,
      form: submission.value,
    };
    const done = await performStep(context, step as StepName, call);
    const shown = publicPlace(caseId, key);
    if (shown) throw redirect(`${shown}?filed=${done.state === 'recorded' ? done.version : 'later'}`);
    throw redirect(`/projects/${caseId}/receipts/${done.state === 'recorded' ? done.version : `later?key=${encodeURIComponent(key)}`}`);
  } catch (error) {
    const refused = errorDataOf(error);
    if (!refused || refused.code === 'INTERNAL_SERVER_ERROR') throw error;
    return data(
      { ...answer, refused: plain(refused, locale), result: submission.reply({ fieldErrors: problemsOf(refused) as never }) },
      { status: refused.code === 'UNAUTHORIZED' ? 401 : 409 },
    );
  }
}

function plain({ reason, details, refusal }: ErrorData, locale: Locale) {
  const code = refusal?.code ?? reason ?? 'BAD_INPUT';
  return { code, details: refusal?.details ?? details ?? {}, words: refusalWords(locale, code) };
}

/** The fields that the rules object to. */
function problemsOf({ refusal, fields }: ErrorData): Record<string, Problem[]> {
  const named = fields ?? (refusal && fieldCodes.includes(refusal.code) ? refusal.details['fields'] : undefined);
  if (!Array.isArray(named)) return {};
  return Object.fromEntries(named.map((dotted) => [nameAt(pathOf(String(dotted).replace(/^form\./, ''))), [{ code: 'refused' }]]));
}

/** Keeps what was typed, as it was typed. */
export async function saveDraft(context: AppLoadContext, { caseId, key }: Envelope, formData: FormData, locale: Locale) {
  const outcome = oneOf(formData, '_outcome');
  const form = stepNamed(key.split('/')[0] ?? '')?.outcomes[outcome]?.form;
  if (!form) throw data(null, { status: 404 });
  const typed = toTyped(describeForm(form), parseForm(formData, form).payload);
  const values = JSON.parse(JSON.stringify(typed));
  try {
    const { revision, updatedAt } = await api(context).drafts.save({
      caseId,
      key,
      outcome,
      values,
      revision: Number(oneOf(formData, '_revision')) || 0,
    });
    return { saved: { revision, updatedAt } };
  } catch (error) {
    const refused = errorDataOf(error);
    if (!refused || refused.code === 'INTERNAL_SERVER_ERROR') throw error;
    return { refused: plain(refused, locale) };
  }
}
