/**
 * One schema per kind of text. Bare strings are a lint error elsewhere, so that no form takes what the storage refuses, what
 * reads otherwise than it is stored, or is invisible (rule R10).
 */
import { z } from 'zod';
import { cleanedText, type TextFault } from './text-characters.ts';
import { type Manner, problemsOfText, storedText, unitsPerCharacter } from './text-manner.ts';

const sentences: Readonly<Record<TextFault, string>> = {
  control: 'holds a control character',
  direction: 'holds a character that turns the direction of writing',
  halfCharacter: 'holds half of a character',
  notACharacter: 'holds a code that is no character',
  hidden: 'holds a hidden character',
  severalLines: 'must be one line',
  stacked: 'has too many marks on one character',
  notInCodes: 'holds a character that numbers and codes do not have',
};

function textSchema(manner: Manner): z.ZodString {
  const { min, max } = manner;
  const judge = z.check<string>(({ value, issues }) => {
    for (const problem of problemsOfText(value, manner)) {
      if (problem === 'too-long') issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
      else if (problem === 'too-short') issues.push({ code: 'too_small', origin: 'string', minimum: min, inclusive: true, input: value });
      else issues.push({ code: 'custom', params: problem, message: `${sentences[problem.fault]} (${problem.character})`, input: value });
    }
  });
  // for forms and documents, which read the bounds off the schema
  judge._zod.onattach.push(({ _zod: { bag } }) => Object.assign(bag, { ...(min > 0 ? { minimum: min } : {}), maximum: max, manner }));
  return z
    .string()
    .overwrite((text) => storedText(text, manner))
    .check(judge);
}

/** One line that people read: a title, a name. Lengths of all texts are in characters as a reader counts them. */
export const line = (min: number, max: number) => textSchema({ min, max, lines: 'one', characters: 'all' });
/** Paragraphs that people read. */
export const paragraphs = (min: number, max: number) => textSchema({ min, max, lines: 'several', characters: 'all' });

/**
 * A number or reference that an office has given (津技合〔2026〕00123号): it travels to the workflow, and so is judged by
 * explicit ranges alone and counted by code points. A later Unicode must not change the judgement of a replay.
 */
export const code = (min: number, max: number) => textSchema({ min, max, lines: 'one', characters: 'codes' });

/** An id, hash or number of a fixed form. The pattern is anchored and names the characters that it takes. */
export const pattern = (form: RegExp) => z.string().regex(form);
/** The subject of an opening, or a seat in it. */
export const Subject = pattern(/^[A-Za-z0-9._:-]{1,120}$/);
/** An id or word of ours with its parts: of a transfer, a purpose, an account. */
export const Word = pattern(/^[A-Za-z0-9._:/-]{1,120}$/);
/** A name of ours: of an outcome, a field. */
export const Name = pattern(/^[A-Za-z][A-Za-z0-9-]{0,59}$/);

/** A search text: no characters are refused, they only find nothing. */
export const sought = (max: number) =>
  z
    .string()
    .max(max * unitsPerCharacter)
    .overwrite((text) => cleanedText(text, max));
/** A word of another system that has acted already, a bank for one: it is cleaned and cut, because it cannot be refused. */
export const foreign = (max: number) => z.string().overwrite((text) => cleanedText(text, max));
/** Compared or hashed, never stored or shown. */
export const secret = (min: number, max: number) => z.string().min(min).max(max);

/** Sent by a page of ours and compared with names of ours; never stored or shown. */
export const Compared = z.string();
/** Only for answers: a text that is recorded, or made by us. */
export const Shown = z.string();
/** An operator's setting; not stored. */
export const Setting = z.string();
