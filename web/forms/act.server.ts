import { type AppLoadContext, data, redirect } from '@remix-run/node';
import type { ErrorData } from '#web/errors/failure.ts';
import { describeForm } from '#web/shapes/describe.ts';
import { nameAt } from '#web/shapes/field.ts';
import { api, errorDataOf, performStep } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { pathIn } from '#web/wording/field-place.ts';
import type { Refused } from '#web/wording/refused.ts';
import { Assertion } from '#workflows/engine/assertion.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';
import { type StepName, stepNamed } from '#workflows/kinds.ts';
import type { FormAnswer, KeptAnswer } from './answer.ts';
import { boundedForm, mostEntries } from './bounded-form.ts';
import { keepShared, marksIn, tabIn, writtenMeanwhile } from './keep-shared.server.ts';
import { isEmpty, keepTyped, plainRefusal } from './keep-typed.server.ts';
import { refusedToOthers } from './made-for.server.ts';
import { parseForm } from './parse-form.server.ts';
import { typedIn } from './parse-typed.ts';
import { assertionName } from './passkey.ts';
import type { Problem } from './problem.ts';
import { publicPlace } from './public-place.server.ts';
import { readForm } from './read-form.server.ts';
import { bringsFiles, readUploadForm } from './read-upload.server.ts';
import { toAssert } from './to-assert.server.ts';
import { toTyped, toValue } from './typed.ts';

/** The opening, and the form fields of the portal itself. */
export interface Envelope {
  readonly caseId: string;
  readonly key: string;
  /** The colleague in whose form the sender was asked to write. */
  readonly of?: string | undefined;
}
/** As large as any request may be. */
const largestForm = 1024 * 1024;
const nothingTyped: KeptAnswer = { nothingNew: true };
const oneOf = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Requests whose form has been answered: their page shows what was typed. */
const answered = new WeakMap<AppLoadContext, string>();
/** The decision whose form this request has answered. */
export const answeredOutcome = (context: AppLoadContext) => answered.get(context);

/** A posted step form, as far as it is one: read for those who may know of the step, then held against its schema. */
async function postedForm(context: AppLoadContext, { caseId, key, of }: Envelope, request: Request) {
  await mustKnow(context, { caseId, key, of }, request);
  const outcomes = stepNamed(key.split('/')[0] ?? '')?.outcomes ?? {};
  const most = Math.max(0, ...Object.values(outcomes).map(({ form }) => mostEntries(describeForm(form))));
  const bounds = { most, bytes: largestForm };
  const { form: posted, refused } = bringsFiles(request)
    ? await readUploadForm(context, { caseId, key }, request, bounds)
    : { form: await readForm(request, bounds) };
  const outcome = oneOf(posted, '_outcome');
  const definition = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
  if (!definition) throw data(null, { status: 404 });
  const formData = boundedForm(posted, describeForm(definition.form));
  if (!formData) throw data({ reason: 'BAD_REQUEST' }, { status: 400 });
  return { outcome, definition, formData, refused };
}

/** Without access to the step the answer is that of its page, unless the portal has shown this form: then its text is returned. */
export async function mustKnow(context: AppLoadContext, { caseId, key, of }: Envelope, request: Request) {
  if (of !== undefined) {
    await ask(request, api(context).drafts.get({ caseId, key, of }));
    return;
  }
  const ticket = new URL(request.url).searchParams.get('form') ?? '';
  if (!context.hasShown(caseId, key, ticket)) await ask(request, context.mustKnow(caseId, key));
}

/**
 * What a posted step form does: saves the draft, adds a row, asks for confirmation, or acts. Whatever is refused comes
 * back with everything that was typed.
 */
export async function submitForm(context: AppLoadContext, { caseId, key, of }: Envelope, request: Request) {
  const [step = '', subject = '', seat] = key.split('/');
  const { outcome, definition, formData, refused: notTaken } = await postedForm(context, { caseId, key, of }, request);
  const submission = parseForm(formData, definition.form);
  const madeFor = oneOf(formData, '_for');
  // what comes back began from what was sent, whatever the page has read meanwhile
  const sentMarks = marksIn(formData);
  const sent = { submissionId: oneOf(formData, '_submissionId'), outcome, madeFor, ...(sentMarks ? { marks: sentMarks } : {}) };
  const locale = localeOf(request);
  answered.set(context, outcome);

  const root = describeForm(definition.form);
  const revision = Number(oneOf(formData, '_revision')) || 0;
  const typed = { madeFor, outcome, revision, values: typedIn(formData, root), ...tabIn(formData) };
  const where = { caseId, key, of, locale };
  // a co-writer's form is kept and never handed in
  if (formData.has('_save') || (of !== undefined && submission.status !== undefined)) {
    const shared = await keepShared(context, where, formData, root, typed);
    const isBlank = revision === 0 && isEmpty(typed.values);
    const { kept: _whole, ...kept } = shared?.answer ?? (isBlank ? nothingTyped : await keepTyped(context, where, typed));
    const why = kept.refused ?? (notTaken && plainRefusal(notTaken, locale));
    const shown = shared?.values ? { initialValue: toTyped(root, shared.values) as Record<string, unknown> } : {};
    return data(
      { ...sent, ...kept, ...(why ? { refused: why } : {}), result: { ...submission.reply(), ...shown, error: {} } },
      { status: statusOf(why) },
    );
  }
  const other = await refusedToOthers(context, madeFor, locale);
  if (other) return data({ ...sent, refused: other, result: submission.reply() }, { status: statusOf(other) });
  if (submission.status === undefined) return data({ ...sent, result: submission.reply() });
  const seenAt = Number(oneOf(formData, '_seenAt'));
  const envelope = {
    caseId,
    subject,
    ...(seat ? { seat } : {}),
    submissionId: sent.submissionId,
    ...(seenAt > 0 ? { seenAt } : {}),
    outcome,
  };
  if (submission.status !== 'success') {
    const result = submission.reply();
    const broken = await brokenAlready(context, { ...envelope, step, form: plainJson(toValue(root, submission.payload)) });
    return data({ ...sent, result: { ...result, error: { ...broken, ...result.error } } }, { status: 400 });
  }
  // what colleagues have written since this page was made is read before it is handed in
  const late = await writtenMeanwhile(context, where, formData, root, typed);
  if (late && 'answer' in late) {
    const { values = {}, answer: why } = late;
    const shown = toTyped(root, values) as Record<string, unknown>;
    return data({ ...sent, ...why, result: { ...submission.reply(), initialValue: shown, error: {} } }, { status: statusOf(why.refused) });
  }
  const answer = { ...sent, ...late };
  const call = {
    ...envelope,
    form: submission.value,
    ...(formData.get(assertionName) ? { assertion: assertionIn(oneOf(formData, assertionName)) } : {}),
  };
  const checked = { ...envelope, step, form: plainJson(submission.value) };
  const mustConfirm = definition.legal || definition.confirms;
  const notDone = (refused: ErrorData) => {
    const why = plainRefusal(refused, locale);
    const result = submission.reply({ fieldErrors: problemsOf(refused) as never });
    return data({ ...answer, refused: why, result }, { status: statusOf(why) });
  };
  try {
    // who has not signed in ends nothing, and is answered by the act itself also when it comes too late
    if (!formData.has('_confirmed') && (mustConfirm || context.signedIn)) {
      // objections of the rules are shown before the confirmation, never after; only the rules know which act is the last
      const ends = await endOf(context, checked);
      if (mustConfirm || ends.end) return data({ ...answer, confirm: true, ...ends, result: submission.reply() });
    }
    const done = await performStep(context, step as StepName, call);
    const shown = publicPlace(caseId, key);
    if (shown) throw redirect(`${shown}?filed=${done.state === 'recorded' ? done.version : 'later'}`);
    throw redirect(`/cases/${caseId}/receipts/${done.state === 'recorded' ? done.version : `later?key=${encodeURIComponent(key)}`}`);
  } catch (error) {
    const refused = refusalIn(error);
    const assert = toAssert(refused);
    if (!assert) return notDone(refused);
    try {
      return data({ ...answer, confirm: true, ...(await endOf(context, checked)), assert, result: submission.reply() });
    } catch (since) {
      return notDone(refusalIn(since));
    }
  }
}

function refusalIn(error: unknown): ErrorData {
  const refused = errorDataOf(error);
  if (!refused || refused.code === 'INTERNAL_SERVER_ERROR') throw error;
  return refused;
}

const plainJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Check['form'];
type Check = Parameters<ReturnType<typeof api>['steps']['check']>[0];
/** The end to which an act brings its case: each sheet that asks for its confirmation says so. Refused as the act would be. */
async function endOf(context: AppLoadContext, call: Check): Promise<Pick<FormAnswer, 'end'>> {
  const { end } = await api(context).steps.check(call);
  return end ? { end } : {};
}
/** The rules that a form breaks already, while some of its fields cannot be read: all faults are said at once. */
async function brokenAlready(context: AppLoadContext, call: Check): Promise<Record<string, Problem[]>> {
  try {
    await api(context).steps.check(call);
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    return brokenIn(why.details);
  }
  return {};
}

/** As the page's own script has put it together; the step's procedure checks it. */
function assertionIn(text: string): Assertion {
  const parsed = Assertion.safeParse(parsedJson(text)).data;
  if (!parsed) throw data({ reason: 'BAD_REQUEST' }, { status: 400 });
  return parsed;
}
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const statusOf = (refused: Refused | undefined) => (refused ? (refused.code === 'SIGN_IN' ? 401 : 409) : 200);

/** Beside the fields: the rules that are broken, and what the schema of another version of the page would have taken. */
function problemsOf({ refusal, fields }: ErrorData): Record<string, Problem[]> {
  if (refusal?.code === 'RULES_BROKEN') return brokenIn(refusal.details);
  if (fields) return atFields(fields, { code: 'malformed' });
  const named = refusal?.details['fields'];
  const code = refusal?.code === 'BAD_INPUT' ? 'malformed' : refusal?.code === 'NOT_ON_THE_LIST' ? 'notOffered' : undefined;
  return code && Array.isArray(named) ? atFields(named.map(String), { code }) : {};
}
const inputName = (dotted: string) => nameAt(pathIn(dotted.replace(/^form\./, '')));
const atFields = (fields: readonly string[], problem: Problem) => Object.fromEntries(fields.map((field) => [inputName(field), [problem]]));
function brokenIn({ broken }: ErrorData['details'] = {}): Record<string, Problem[]> {
  const problems: Record<string, Problem[]> = {};
  if (!Array.isArray(broken)) return problems;
  for (const { field, rule, figures } of broken as readonly BrokenRule[]) {
    const name = inputName(field);
    problems[name] = [...(problems[name] ?? []), { code: 'rule', rule, ...(figures ? { figures } : {}) }];
  }
  return problems;
}
