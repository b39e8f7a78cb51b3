import { writeComposition } from '#web/documents/composed.ts';
import { FormValues } from '#web/shapes/common.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import type { ReadDocument, StepPage } from '#web/shapes/step.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import type { Composition } from '#workflows/engine/composed.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { About, StepDefinition } from '#workflows/engine/define-step.ts';
import { publicSteps } from '#workflows/project/public-steps.ts';
import { archiveList } from './archive-list.ts';
import { sortedChoices } from './by-name.ts';
import type { CaseFile } from './case-file.ts';
import { changesSince } from './changed-text.ts';
import { choicesOf, keptOutOf } from './choices.ts';
import { contactsConfirmed } from './contacts-confirmed.ts';
import type { ProjectContext } from './context.ts';
import { explained } from './explained.ts';

type StepAids = Pick<StepPage, 'choices' | 'keptOut' | 'suggested' | 'contacts' | 'flagged' | 'usedNumbers' | 'sheets' | 'composed'>;
/** For readers without the right to act. */
export const noAids: StepAids = {
  choices: {},
  keptOut: {},
  suggested: {},
  contacts: [],
  flagged: [],
  usedNumbers: [],
  sheets: [],
  composed: null,
};

/**
 * Helps to fill in a form, as its step declares them: only for the person who may send it, and only for the outcomes that are
 * offered. Another seat of the step chooses among people of whom this one need not know.
 */
export async function stepAids(
  ctx: ProjectContext,
  { state, books }: Pick<CaseFile, 'state' | 'books'>,
  step: StepDefinition<CaseState>,
  opening: About,
  read: readonly ReadDocument[],
  offered: readonly string[],
): Promise<StepAids> {
  const isOffered = ([outcome]: readonly [string, unknown]) => offered.includes(outcome);
  const wanted = new Set(
    Object.entries(step.outcomes)
      .filter(isOffered)
      .flatMap(([, { form }]) => namedIn(describeForm(form))),
  );
  const found = await Promise.all(
    [...wanted].flatMap((field) => {
      const reference = step.names?.[field];
      return reference ? [choicesOf(ctx, state, reference, opening.subject).then((choices) => [field, choices] as const)] : [];
    }),
  );
  const keptOut = await Promise.all(
    [...wanted].map(async (field) => {
      const reference = step.names?.[field];
      return [field, reference ? await keptOutOf(ctx, state, reference, opening.subject) : []] as const;
    }),
  );
  const archive = step.archives && isOffered([step.archives, null]) ? await archiveList(ctx.services.database, state.id, step.name) : null;
  const begun = Object.entries({
    ...step.begins?.(state, opening),
    ...(archive && step.archives ? { [step.archives]: { archive: archive.sha256 } } : {}),
  });
  const composition = step.composes?.(state, undefined, opening.subject, opening.seat);
  const changed = await changesSince(ctx, composition, opening.seat);
  return {
    // without a choice the field is known to have none: it is not typed instead
    choices: sortedChoices(Object.fromEntries(found), ctx.locale),
    keptOut: Object.fromEntries(keptOut.filter(([, rows]) => rows.length > 0)),
    // JSON leaves out what the state does not know
    suggested: Object.fromEntries(
      begun.filter(isOffered).map(([outcome, values]) => [outcome, FormValues.parse(JSON.parse(JSON.stringify(values)))]),
    ),
    contacts: step.name === publicSteps.objectionAdmission ? await contactsConfirmed(ctx.services.database, state.id, opening.subject) : [],
    flagged: flaggedIn(step, state, read),
    usedNumbers: recurringIn(step, opening.subject, read),
    sheets: [...changed, ...(step.compares?.(state, opening, books, shanghaiDay(new Date().toISOString())) ?? [])]
      .filter((sheet) => ('rows' in sheet ? sheet.rows : sheet.items).length > 0)
      .map((sheet) =>
        'formula' in sheet && sheet.formula ? { ...sheet, formula: explained(sheet.formula) } : sheet,
      ) as StepAids['sheets'],
    composed: await composedNow(ctx, composition),
  };
}

async function composedNow({ services, project: { caseId } }: ProjectContext, composition: Composition | undefined) {
  const values = composition && (await writeComposition(services.database, caseId, composition));
  return values ? { ...composition.recordedBy, values: FormValues.parse(values) } : null;
}

/** In the text that the step examines, where it lies among what there is to read. */
function flaggedIn({ examines }: StepDefinition<CaseState>, state: CaseState, read: readonly ReadDocument[]): StepAids['flagged'] {
  if (!examines) return [];
  const text = read.find(({ step }) => step === examines.step)?.parts[0]?.values[examines.field];
  return typeof text === 'string' ? [...(examines.find?.(state, text) ?? [])] : [];
}

/** What of the text about this subject stands in those about others. */
export function recurringIn(
  { examines }: Pick<StepDefinition<CaseState>, 'examines'>,
  subject: string,
  read: readonly Examinable[],
): string[] {
  if (!examines?.recurring) return [];
  const texts = read.flatMap(({ step, subject: about, parts }) => {
    const text = step === examines.step ? parts[0]?.values[examines.field] : undefined;
    return typeof text === 'string' ? [{ about, text }] : [];
  });
  const others = texts.filter(({ about }) => about !== subject).map(({ text }) => text);
  return [...examines.recurring(texts.find(({ about }) => about === subject)?.text, others)];
}
type Examinable = Pick<ReadDocument, 'step' | 'subject' | 'parts'>;

/** Fields that may refer to something. */
const namedIn = (field: Field): string[] => {
  if (field.kind === 'group') return field.fields.flatMap(namedIn);
  if (field.kind === 'list') return namedIn(field.item);
  return field.kind === 'id' || field.kind === 'number' ? [field.name] : [];
};
