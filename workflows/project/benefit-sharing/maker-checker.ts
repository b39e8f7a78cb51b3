import type { Audience, Opening } from '#workflows/engine/define-step.ts';

/** What one person has prepared and another has to release. */
export interface Prepared {
  readonly maker: string;
}

/** The next opening: the maker's, or after the preparation the checker's, who must be another person. */
export function makerOrChecker(
  prepared: Prepared | undefined,
  audience: (not?: readonly string[]) => Audience,
  rest: Pick<Opening, 'subject' | 'due' | 'about'>,
): Opening {
  const seat = prepared ? 'checker' : 'maker';
  const opening = { ...rest, seat, about: { ...rest.about, turn: seat } };
  return prepared
    ? { ...opening, for: audience([prepared.maker]), offers: ['release', 'return'] }
    : { ...opening, for: audience(), offers: ['prepare'] };
}
