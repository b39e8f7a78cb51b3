/** A part of a text that is set in one way. `actual`: what it stands for, where the signs set are others. */
export interface Run {
  readonly text: string;
  /** Above or below the line, smaller. */
  readonly shift?: 'up' | 'down';
  readonly actual?: string;
}

const lowered = new Set('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ');

/**
 * A text as the font can set it. A raised or lowered sign that the font lacks is set small in its place (H₂SO₄); any other is named by
 * its code point, so that no paper shows an empty box where a name was.
 */
export function runsOf(text: string, has: (codePoint: number) => boolean): Run[] {
  const runs: Run[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') runs.push({ text: plain });
    plain = '';
  };
  for (const sign of text) {
    const codePoint = sign.codePointAt(0) ?? 0;
    if (codePoint < 0x20) continue;
    if (has(codePoint)) {
      plain += sign;
      continue;
    }
    const folded = sign.normalize('NFKC');
    const isFolded = folded !== sign && [...folded].every((one) => has(one.codePointAt(0) ?? 0));
    if (isFolded && folded.length === 1) {
      flush();
      runs.push({ text: folded, shift: lowered.has(sign) ? 'down' : 'up', actual: sign });
    } else plain += isFolded ? folded : `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`;
  }
  flush();
  return runs;
}
