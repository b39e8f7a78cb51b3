import type { z } from 'zod';
import type { Field } from '#web/shapes/field.ts';
import { textFaults } from '#workflows/domain/text-characters.ts';
import { isFigure, limitOf, malformed, notRead, type Problem } from './problem.ts';

/** A schema's issue as a problem of its field. */
export function problemOf(issue: z.core.$ZodIssue, field: Field | undefined): Problem {
  switch (issue.code) {
    case 'too_small':
    case 'too_big': {
      const isSmall = issue.code === 'too_small';
      const limit = Number(isSmall ? issue.minimum : issue.maximum);
      if (issue.origin === 'string') return { code: isSmall ? (limit === 1 ? 'required' : 'tooShort') : 'tooLong', figures: { limit } };
      if (issue.origin === 'array') return { code: isSmall ? 'tooFew' : 'tooMany', figures: { limit } };
      // of several bounds the narrowest: it alone helps
      const narrowest = isFigure(field) ? (isSmall ? field.min : field.max) : limit;
      return { code: isSmall ? 'tooSmall' : 'tooBig', figures: { limit: limitOf(field, narrowest) } };
    }
    case 'invalid_type':
    case 'invalid_value':
      if (issue.input === undefined) return { code: field?.kind === 'consent' ? 'consent' : 'required' };
      if (isFigure(field)) return notRead(field, issue.input);
      if (issue.code === 'invalid_type' && issue.expected === 'object') return { code: 'malformed' };
      return { code: issue.code === 'invalid_value' ? 'notOffered' : 'notANumber' };
    case 'invalid_format':
      return field?.kind === 'day' || field?.kind === 'instant' ? { code: 'notADay' } : malformed(field);
    default:
      return textProblemOf(issue) ?? malformed(field);
  }
}

/** A forbidden character, named as `U+202E`. */
function textProblemOf(issue: z.core.$ZodIssue): Problem | undefined {
  const { fault, character } = (issue.code === 'custom' && issue.params) || {};
  const code = textFaults.find((known) => known === fault);
  return code && { code, figures: { character: String(character) } };
}
