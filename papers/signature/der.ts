/** DER (X.690), as far as certificates and signatures need it: for Node and for the browser. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
export const sameBytes = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, at) => byte === other[at]);

const bytesOf = (value: number): number[] => (value < 256 ? [value] : [...bytesOf(Math.floor(value / 256)), value % 256]);
function der(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const content = joined(...parts);
  const size = bytesOf(content.length);
  return joined(Uint8Array.of(tag, ...(content.length < 128 ? size : [0x80 | size.length, ...size])), content);
}
const base128 = (value: number, last = true): number[] => [
  ...(value >= 128 ? base128(Math.floor(value / 128), false) : []),
  (value % 128) | (last ? 0 : 0x80),
];

export const seq = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
/** Of values in their own order: a set has them in the order of their bytes. */
export const setOf = (...parts: readonly Uint8Array[]) => der(0x31, ...parts.toSorted(compared));
export const octets = (bytes: Uint8Array) => der(0x04, bytes);
export const bits = (bytes: Uint8Array) => der(0x03, Uint8Array.of(0), bytes);
export const utf8 = (text: string) => der(0x0c, new TextEncoder().encode(text));
export const nothing = der(0x05);
export const yes = der(0x01, Uint8Array.of(0xff));
/** Of a number without sign. */
export const integer = (bytes: Uint8Array) => der(0x02, (bytes[0] ?? 0) > 127 ? Uint8Array.of(0) : new Uint8Array(), bytes);
/** Until 2049, as certificates say it. */
export const time = (at: Date) =>
  der(
    0x17,
    new TextEncoder().encode(
      at
        .toISOString()
        .slice(2)
        .replaceAll(/[-:T]|\.\d+/g, ''),
    ),
  );
/** `[n]`, around whole values or in the place of a set's own tag. */
export const tagged = (n: number, ...parts: readonly Uint8Array[]) => der(0xa0 | n, ...parts);
export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap((arc) => base128(arc))));
}
const compared = (one: Uint8Array, other: Uint8Array) => {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
};

/** A value as it was read. `whole` has its tag and its length. */
export interface Value {
  readonly tag: number;
  readonly whole: Bytes;
  readonly content: Bytes;
}
/** The values in these bytes, one after another. Throws where they are no DER. */
export function valuesIn(bytes: Bytes): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = valueAt(bytes, at);
    values.push(value);
    at += value.whole.length;
  }
  return values;
}
export function valueAt(bytes: Bytes, at = 0): Value {
  const [tag = 0, first = 0] = bytes.subarray(at, at + 2);
  const counted = first < 0x80 ? 0 : first & 0x7f;
  if (counted > 3 || first === 0x80) throw new Error('no DER');
  const size = counted === 0 ? first : bytes.subarray(at + 2, at + 2 + counted).reduce((sum, byte) => sum * 256 + byte, 0);
  const begins = at + 2 + counted;
  if (bytes.length < begins + size || bytes.length < at + 2) throw new Error('no DER');
  return { tag, whole: bytes.subarray(at, begins + size), content: bytes.subarray(begins, begins + size) };
}
/** The parts of a value; a missing one is an error of the file. */
export function partsOf({ content }: Value): (n: number) => Value {
  const parts = valuesIn(content);
  return (n) => {
    const part = parts[n];
    if (!part) throw new Error('no DER');
    return part;
  };
}
