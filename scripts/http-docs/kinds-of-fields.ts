/** Words that say the same of an id, a name and a whole row. */
const neutral = new Set([
  'person',
  'organisation',
  'holder',
  'by',
  'role',
  'roles',
  'scopes',
  'stage',
  'state',
  'kind',
  'value',
  'notices',
]);

/** The words of a closed list, or the one kind. */
const wordsOf = (kind: string) => {
  const words = kind.replace(/^list of /, '').split('|');
  return kind.startsWith('list of ') ? words.map((word) => `[${word}]`) : words;
};
/** Closed lists that share a word are one kind. */
function isOneKind([first = '', ...others]: readonly string[]): boolean {
  const known = wordsOf(first);
  return others.every((kind) => wordsOf(kind).some((word) => known.includes(word)));
}

/**
 * The kinds of value of fields that say the same everywhere. One meaning has one kind: a field with two borrows, at one of its places,
 * the words of another.
 */
export class KindsOfFields {
  private readonly found = new Map<string, Map<string, string>>();

  add(field: string, kind: string, below: readonly string[]): void {
    const kinds = this.found.get(field) ?? new Map<string, string>();
    this.found.set(field, kinds.set(kind, `${kinds.get(kind) ?? ''} ${below.join('.')}`));
  }

  /** Fields with several kinds, and where each is. */
  mixed(): string[] {
    return [...this.found]
      .filter(([field, kinds]) => !neutral.has(field) && !isOneKind([...kinds.keys()]))
      .map(([field, kinds]) => `${field}: ${[...kinds].map(([kind, at]) => `${kind} at${at}`).join('; ')}`);
  }
}
