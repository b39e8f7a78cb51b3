import decodeQr from 'qr/decode.js';
import { readPdf } from './read-pdf.ts';

/** Dots of a point: a module of a code 66 points wide has five and more. */
const perPoint = 4;
/** Points around the code that belong to the picture. */
const around = 8;

/** What a reader of QR codes finds in the first figure of a paper, drawn as the page draws it. */
export function readQr(pdf: Buffer): string {
  const [first = ''] = readPdf(pdf).drawn;
  const figure = /\/Figure <<[^>]*>> BDC\n([\s\S]*?)EMC/.exec(first)?.[1] ?? '';
  const squares = [...figure.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map(([, ...said]) => said.map(Number) as Square);
  if (squares.length === 0 || !/^f$/m.test(figure)) throw new Error('no filled squares on the first page');
  const left = Math.min(...squares.map(([x]) => x)) - around;
  const top = Math.min(...squares.map(([, y]) => y)) - around;
  const side = Math.max(...squares.map(([x, , width]) => x + width)) + around - left;
  const dots = Math.ceil(side * perPoint);
  const data = new Uint8Array(dots * dots * 4).fill(255);
  for (const [x, y, width, height] of squares)
    for (let row = dot(y - top); row < dot(y - top + height); row += 1)
      for (let column = dot(x - left); column < dot(x - left + width); column += 1)
        data.fill(0, (row * dots + column) * 4, (row * dots + column) * 4 + 3);
  return decodeQr({ width: dots, height: dots, data }, { timeLimit: 10_000 });
}
type Square = [x: number, y: number, width: number, height: number];
const dot = (points: number) => Math.round(points * perPoint);
