import type { FormValues } from '#web/shapes/common.ts';
import type { Demand } from '#workflows/project/demand-intake/demand-intake.ts';

/** Fields of the demand's form that everybody may read, by its tier. `nda`: that there is a question, and in which field. */
const titles = ['titleZh', 'titleEn', 'field', 'months', 'studentWelcome'] as const;
const summary = [...titles, 'trlNow', 'trlWanted', 'budgetMinFen', 'budgetMaxFen', 'mode', 'ipWish'] as const;
const whole = [...summary, 'problem', 'tried', 'indicators', 'constraints'] as const;
const publicFields: Readonly<Record<Demand['tier'], readonly string[]>> = { public: whole, summary, nda: titles };

/** The public fields of a demand's text. All other fields stay inside. */
export const publicDemandValues = (tier: Demand['tier'], values: FormValues): FormValues =>
  Object.fromEntries(publicFields[tier].flatMap((field) => (field in values ? [[field, values[field] ?? null]] : [])));
/** Whether the enterprise's name and its budget are public. */
export const showsClient = (tier: Demand['tier']) => tier !== 'nda';
