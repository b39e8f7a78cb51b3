/** Bytes kept free for a signature with its certificates. */
const room = 12_000;
const longestRange = 60;

export interface Placed {
  /** The file with an empty signature at its end. */
  readonly pdf: Buffer;
  /** Where the signature's hexadecimal digits go. */
  readonly from: number;
  readonly to: number;
  /** The bytes under the signature: all others. */
  readonly covered: Buffer;
}
export interface Signer {
  readonly name: string;
  readonly reason: string;
  readonly at: string;
}

/**
 * Appends a signature field and an empty signature (PAdES, ETSI EN 319 142-1) to a file of our own making. What was there stays byte for
 * byte, so that earlier signatures stay valid.
 */
export function withSignaturePlace(pdf: Buffer, signer: Signer): Placed {
  const before = pdf.at(-1) === 10 ? pdf : Buffer.concat([pdf, Buffer.from('\n')]);
  const file = readFile(before.toString('latin1'));
  const [signature, field] = [file.size, file.size + 1];
  const page = firstPage(file);
  const count = fieldsIn(file.object(file.root)).length;
  const objects: readonly (readonly [number, string])[] = [
    [file.root, withField(file.object(file.root), field)],
    [page, withAnnotation(file.object(page), field)],
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name ${text(signer.name)} /Reason ${text(signer.reason)} /M (${pdfTime(signer.at)}) /ByteRange [${' '.repeat(longestRange)}] /Contents <${'0'.repeat(room * 2)}> >>`,
    ],
    [
      field,
      // no place on the page: who signed stands in the paper's own table
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${count + 1}) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`,
    ],
  ];
  let body = '';
  const offsets = new Map<number, number>();
  for (const [number, dictionary] of objects) {
    offsets.set(number, before.length + body.length);
    body += `${number} 0 obj\n${dictionary}\nendobj\n`;
  }
  const startXref = before.length + body.length;
  const rows = [...offsets].toSorted(([one], [other]) => one - other);
  body += `xref\n${rows.map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  body += `trailer\n<< /Size ${file.size + 2} /Root ${file.root} 0 R ${file.kept} /Prev ${file.startXref} >>\nstartxref\n${startXref}\n%%EOF\n`;
  return placed(Buffer.concat([before, Buffer.from(body, 'latin1')]), before.length);
}

function placed(pdf: Buffer, after: number): Placed {
  const from = pdf.indexOf('/Contents <', after) + '/Contents <'.length;
  const to = from + room * 2;
  // the angle brackets belong to the signature's own place
  const range = [0, from - 1, to + 1, pdf.length - to - 1].join(' ');
  pdf.write(range.padEnd(longestRange), pdf.indexOf('/ByteRange [', after) + '/ByteRange ['.length, 'latin1');
  return { pdf, from, to, covered: Buffer.concat([pdf.subarray(0, from - 1), pdf.subarray(to + 1)]) };
}

/** Fills the place. */
export function withSignature({ pdf, from }: Placed, cms: Uint8Array): Buffer {
  if (cms.length > room) throw new Error(`a signature of ${cms.length} bytes has no room`);
  const signed = Buffer.from(pdf);
  signed.write(Buffer.from(cms).toString('hex'), from, 'latin1');
  return signed;
}

interface File {
  readonly size: number;
  readonly root: number;
  readonly startXref: number;
  /** What the trailer says besides. */
  readonly kept: string;
  readonly object: (number: number) => string;
}
/** The file by its tables of offsets, the latest first. */
function readFile(pdf: string): File {
  const offsets = new Map<number, number>();
  const startXref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf)?.[1]);
  let newest = '';
  for (let at: number | undefined = startXref; at !== undefined; ) {
    const table = /^xref\s+([\s\S]*?)trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(pdf.slice(at));
    if (!table) throw new Error('no table of offsets');
    const [, rows = '', trailer = ''] = table;
    newest ||= trailer;
    for (const [, first = '', , entries = ''] of rows.matchAll(/(\d+) (\d+)\s*\n((?:\d{10} \d{5} [nf]\s*\n?)+)/g))
      entries.match(/\d{10} \d{5} [nf]/g)?.forEach((entry, n) => {
        const number = Number(first) + n;
        if (entry.endsWith('n') && !offsets.has(number)) offsets.set(number, Number(entry.slice(0, 10)));
      });
    const previous = /\/Prev (\d+)/.exec(trailer)?.[1];
    at = previous === undefined ? undefined : Number(previous);
  }
  const named = (name: string, pattern: string) => new RegExp(`/${name} (${pattern})`).exec(newest)?.[1];
  return {
    size: Number(named('Size', '\\d+')),
    root: Number(named('Root', '\\d+')),
    startXref,
    kept: [
      ['Info', named('Info', '\\d+ 0 R')],
      ['ID', named('ID', '\\[[^\\]]*\\]')],
    ]
      .flatMap(([name, value]) => (value ? [`/${name} ${value}`] : []))
      .join(' '),
    object: (number) => {
      const from = offsets.get(number) ?? -1;
      const found = /^\d+ 0 obj\s+([\s\S]*?)\s+endobj/.exec(from < 0 ? '' : pdf.slice(from));
      if (!found?.[1]) throw new Error(`no object ${number}`);
      return found[1];
    },
  };
}
const referred = (dictionary: string, name: string) => Number(new RegExp(`/${name} \\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1]);
const firstPage = ({ root, object }: File) => referred(object(referred(object(root), 'Pages')), 'Kids');

const ownForm = /\/AcroForm << \/Fields \[([^\]]*)\] \/SigFlags 3 >>/;
const fieldsIn = (catalogue: string) => ownForm.exec(catalogue)?.[1]?.match(/\d+ 0 R/g) ?? [];
const withEntry = (dictionary: string, entry: string) => `${dictionary.slice(0, dictionary.lastIndexOf('>>'))}${entry}\n>>`;
const withField = (catalogue: string, field: number) =>
  withEntry(catalogue.replace(ownForm, ''), `/AcroForm << /Fields [${[...fieldsIn(catalogue), `${field} 0 R`].join(' ')}] /SigFlags 3 >>`);
const ownAnnotations = /\/Annots \[([^\]]*)\]/;
const withAnnotation = (page: string, field: number) =>
  withEntry(page.replace(ownAnnotations, ''), `/Annots [${[ownAnnotations.exec(page)?.[1], `${field} 0 R`].filter(Boolean).join(' ')}]`);

const text = (said: string) => `<FEFF${[...Buffer.from(said, 'utf16le').swap16().toString('hex')].join('').toUpperCase()}>`;
const pdfTime = (at: string) => `D:${new Date(at).toISOString().replaceAll(/[-:T]|\.\d+Z/g, '')}Z`;
