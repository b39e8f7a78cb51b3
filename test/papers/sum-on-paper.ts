import { readPdf } from './read-pdf.ts';

const digits = [...'零壹贰叁肆伍陆柒捌玖'];
const units: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Fen of a sum in capitals, as a bank clerk reads it. */
export function fenOfCapitals(capitals: string): number {
  let [yuan, section, digit, fen] = [0, 0, 0, 0];
  for (const sign of capitals) {
    if (digits.includes(sign)) digit = digits.indexOf(sign);
    else if (units[sign]) [section, digit] = [section + digit * units[sign], 0];
    else if (sign === '角') [fen, digit] = [fen + digit * 10, 0];
    else if (sign === '分') [fen, digit] = [fen + digit, 0];
    else if (sign === '亿') [yuan, section, digit] = [(yuan + section + digit) * 100_000_000, 0, 0];
    else if (sign === '万') [yuan, section, digit] = [yuan + (section + digit) * 10_000, 0, 0];
    else if (sign === '元') [yuan, section, digit] = [yuan + section + digit, 0, 0];
    else if (sign !== '整') throw new Error(`${sign} in ${capitals}`);
  }
  return yuan * 100 + fen;
}

/** The sums under this label in fen: in figures, and in capitals. */
export function sumOnPaper(pdf: Buffer, label: string): [figures: number, capitals: number] {
  const said = readPdf(pdf).texts.join('').replaceAll(/\s/g, '');
  const sum = new RegExp(`${label.replaceAll(' ', '')}(?:人民币|CNY)([\\d,]+)\\.(\\d\\d)(?:元（大写：|\\(incapitals:)([^）)]+)[）)]`).exec(
    said,
  );
  if (!sum) throw new Error(`no ${label} in ${said.slice(0, 300)}`);
  const [, yuan = '', cents = '', capitals = ''] = sum;
  return [Number(yuan.replaceAll(',', '')) * 100 + Number(cents), fenOfCapitals(capitals)];
}
