import { z } from 'zod';
import { pattern } from '#workflows/domain/text.ts';
import { prose } from './carried.ts';

const form = /^[a-z][a-z0-9-]{0,63}:[a-z][A-Za-z0-9]{0,39}$/;
export const fieldKeyPattern = form.source;
/** `step:field`: the name of a field of a form, which a remark is about. */
export const FieldKey = pattern(form);
export const fieldKey = (step: string, field: string) => `${step}:${field}`;

/** Remarks on single fields of a form that goes back to its author. */
export const remarks = () =>
  z
    .array(z.strictObject({ field: FieldKey, remark: prose(2, 1000) }))
    .max(30)
    .optional();

/** A form that a field of another form names: by its step and outcome. */
export interface FormRef {
  readonly step: string;
  readonly outcome: string;
}
