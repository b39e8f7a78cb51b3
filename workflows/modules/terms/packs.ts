import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { code, line, pattern } from '#workflows/domain/text.ts';
import { defaultTerms, Terms } from './terms.ts';

/** China, or one of its provinces by ISO 3166-2: `CN`, `CN-BJ`. */
export const Jurisdiction = pattern(/^CN(-[A-Z]{2})?$/);

/** JSON in the shape of terms, as far as it differs; its figures are checked once it is merged. */
export const Overrides = z.record(pattern(/^[A-Za-z0-9]{1,40}$/), z.json());
export type Overrides = z.infer<typeof Overrides>;

/** Figures of one jurisdiction from a day on, with their source. */
export const Pack = z.strictObject({
  id: code(1, 40),
  jurisdiction: Jurisdiction,
  effectiveFrom: Day,
  /** Rows of process.md, kept on each case; `source` names the texts. */
  laws: line(2, 120),
  source: line(2, 300),
  terms: Overrides,
});
export type Pack = z.infer<typeof Pack>;

const national = defaultTerms.packs[0];
/** Local floors are those of process.md, L2 and L5. The days of effect must be checked against the gazettes before production. */
export const builtInPacks: readonly Pack[] = [
  {
    id: 'CN-2026-01',
    jurisdiction: 'CN',
    effectiveFrom: '2026-01-23',
    laws: national?.source ?? 'L1',
    source: '促进科技成果转化法 45；国发〔2016〕16号；民法典 585–588；技术合同认定登记办法 2026-01-23',
    terms: Overrides.parse(withoutPacks()),
  },
  {
    id: 'CN-BJ-2020-01',
    jurisdiction: 'CN-BJ',
    effectiveFrom: '2020-01-01',
    laws: 'L2',
    source: '北京市促进科技成果转化条例 12',
    terms: { inventorFloorBp: 7000 },
  },
  {
    id: 'CN-ZJ-2017-05',
    jurisdiction: 'CN-ZJ',
    effectiveFrom: '2017-05-01',
    laws: 'L5',
    source: '浙江省促进科技成果转化条例 17',
    terms: { inventorFloorBp: 5000, publicityDays: { price: 15 } },
  },
];
function withoutPacks() {
  const { packs: _packs, ...terms } = defaultTerms;
  return terms;
}

type Dated = Pick<Pack, 'jurisdiction' | 'effectiveFrom'>;
/** The latest pack of a jurisdiction that is in force on a day. */
export const inForce = <One extends Dated>(packs: readonly One[], jurisdiction: string, on: Day): One | undefined =>
  packs
    .filter((pack) => pack.jurisdiction === jurisdiction && pack.effectiveFrom <= on)
    .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .at(-1);

/** The packs of a place, the national one first. Figures of law are looked up by place and day of the act that applies them. */
export const packsOf = <One extends Dated>(packs: readonly One[], jurisdiction: string, on: Day): One[] =>
  [...new Set(['CN', jurisdiction])].flatMap((one) => inForce(packs, one, on) ?? []);

/** Objects are merged field by field; a list or a figure replaces the former. */
export function deepMerge(base: Overrides, changes: Overrides): Overrides {
  const merged: Overrides = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    const [former, next] = [Overrides.safeParse(merged[name]), Overrides.safeParse(value)];
    merged[name] = former.success && next.success ? deepMerge(former.data, next.data) : value;
  }
  return merged;
}

/** Without the figure of a place, and without what is empty then. */
export function withoutFigure(terms: Overrides, place: string): Overrides {
  const [name = '', ...under] = place.split('.');
  const { [name]: former, ...others } = terms;
  const inner = Overrides.safeParse(former);
  if (under.length === 0 || !inner.success) return others;
  const rest = withoutFigure(inner.data, under.join('.'));
  return Object.keys(rest).length === 0 ? others : { ...others, [name]: rest };
}

/** A programme may give inventors more and publish longer than the law of its place, never less. */
const floors = ['inventorFloorBp', 'mainContributorFloorBp', 'publicityDays.price', 'publicityDays.reward'] as const;
/** Set by law alone. */
const fixed = ['stampBp', 'vatBp', 'registrationExpertFen'] as const;

export interface TermsAsked {
  readonly programme: string;
  readonly lengths: Terms['lengths'];
  readonly jurisdiction: string;
  readonly on: Day;
  readonly overrides: Overrides;
}
export type TermsFound = { readonly terms: Terms } | { readonly refused: readonly string[] };

/** Days of single steps are judged by the kind of case that has the steps. */
const anyDays = z.record(pattern(/^[a-z0-9/-]{1,60}$/), z.int());
/** A programme's terms on a day: the packs of its place and its own figures, or their faults, field by field. */
export function termsFor(
  packs: readonly Pack[],
  { programme, lengths, jurisdiction, on, overrides }: TermsAsked,
  days: z.ZodType = anyDays,
): TermsFound {
  const lawful = packsOf(packs, jurisdiction, on);
  if (lawful.length === 0)
    return { refused: [`jurisdiction: ${on} 无适用的政策 · no policy pack of ${jurisdiction} is in force on ${on}`] };
  const law = lawful.reduce<Overrides>((merged, { terms }) => deepMerge(merged, terms), {});
  const sources = lawful.map(({ id, laws }) => ({ id, source: laws }));
  const { packs: given, programme: named, ...own } = overrides;
  const parsed = Terms.safeParse({ lengths, ...deepMerge(law, own), programme, packs: sources });
  const refused = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (given !== undefined || named !== undefined) refused.push('packs, programme: 由平台填写 · are filled in by the platform');
  const found = days.optional().safeParse(own['days']);
  if (!found.success) refused.push(...found.error.issues.map(({ path, message }) => `${['days', ...path].join('.')}: ${message}`));
  const by = sources.map(({ id }) => id).join(', ');
  for (const field of floors) {
    const [least, wanted] = [figureOf(law, field), figureOf(own, field)];
    if (typeof least === 'number' && typeof wanted === 'number' && wanted < least)
      refused.push(`${field}: 不得低于 ${least}（${by}）· must be at least ${least}`);
  }
  for (const field of fixed) {
    const wanted = figureOf(own, field);
    if (wanted !== undefined && wanted !== figureOf(law, field))
      refused.push(`${field}: 由法律规定，为 ${String(figureOf(law, field))}（${by}）· is set by law`);
  }
  return parsed.success && refused.length === 0 ? { terms: parsed.data } : { refused: [...new Set(refused)] };
}

/** By its place: `subsidy.reserveBp`. */
export function figureOf(terms: Overrides, field: string): unknown {
  let value: unknown = terms;
  for (const name of field.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return value;
}
