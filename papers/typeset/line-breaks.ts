/** Signs that begin no line, and signs that end none (GB/T 15834). */
const beginsNone = new Set('，。、；：！？）》」』】〕〉”’…—％%‰℃·,.;:!?)]}〞～');
const endsNone = new Set('（《「『【〔〈“‘([{¥￥$〝');
/** Written without spaces: a line may end after each sign. */
const isIdeographic = (sign: string) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef—…]/u.test(sign);

/** The parts of a text that no line divides: a Latin word with its space, a Chinese sign with its punctuation. */
export function unitsOf(text: string): string[] {
  const units: string[] = [];
  let glued = false;
  let previous = '';
  for (const sign of text) {
    const last = units.length - 1;
    const isWord = !isIdeographic(sign) && sign !== ' ';
    const continuesWord = isWord && previous !== '' && previous !== ' ' && !isIdeographic(previous);
    if (last >= 0 && (glued || sign === ' ' || beginsNone.has(sign) || continuesWord)) units[last] += sign;
    else units.push(sign);
    glued = endsNone.has(sign);
    previous = sign;
  }
  return units;
}

/** The lines of one paragraph, none wider than `width`; a word longer than a line (a hash, an address) is cut. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  const close = () => {
    lines.push(line.trimEnd());
    line = '';
    filled = 0;
  };
  for (const unit of unitsOf(text)) {
    const needed = widthOf(unit.trimEnd());
    if (line !== '' && filled + needed > width) close();
    if (needed <= width) {
      line += unit;
      filled += widthOf(unit);
      continue;
    }
    for (const sign of unit) {
      const one = widthOf(sign);
      if (line !== '' && filled + one > width) close();
      line += sign;
      filled += one;
    }
  }
  if (line !== '' || lines.length === 0) close();
  return lines;
}
