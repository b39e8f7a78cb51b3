import { pattern } from '#workflows/domain/text.ts';

const form = /^[a-z0-9-]+\/[A-Za-z0-9._:-]{1,120}(\/[A-Za-z0-9._:-]{1,120})?$/;
export const openingKeyPattern = form.source;
/** `step/subject/seat`: the name of an opening within its case, as a form or an address gives it. */
export const OpeningKey = pattern(form);
