import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Composition, NamedOrganisation, Sources } from '#workflows/engine/composed.ts';
import { theParty } from '#workflows/project/parties.ts';
import {
  isJointForOther,
  type Price,
  type PriceTerms,
  type TextBasis,
  type TransferMode,
  takerOf,
} from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import { transferEn } from './transfer-en.ts';
import { transferZh } from './transfer-zh.ts';

/** A right that the contract covers, under its number at the patent office. */
export interface CoveredPatent {
  readonly number: string;
  readonly filedOn: string;
  readonly isGranted: boolean;
}
/** Everything that the text of a transfer contract says. */
export interface TransferFacts extends PriceTerms, Pick<TextBasis, 'protection'> {
  readonly patents: readonly CoveredPatent[];
  readonly number: string;
  readonly resultTitle: string;
  readonly mode: TransferMode;
  readonly university: NamedOrganisation;
  readonly transferee: NamedOrganisation;
  /** Owns the result with the university. `taking`: it takes over the university's share; `unasked`: its consent is not needed (L17). */
  readonly coOwner?: { readonly organisation: NamedOrganisation; readonly word: 'taking' | 'unasked' | 'consented' };
  readonly field: string;
  readonly territory: string;
  readonly lateDailyBp: number;
  readonly lateCapBp: number;
  /** Working days of the handover and of its examination, calendar days of reports, payments and the cure of a breach. */
  readonly days: { readonly deliver: number; readonly examine: number; readonly report: number; readonly pay: number };
  /** Hashes of what it rests on. */
  readonly annexes: { readonly disclosure: string; readonly plan: string };
}

const Disclosed = z.object({ resultTitle: prose(1, 200) });
const Planned = z.object({ field: optionalProse(500), territory: optionalProse(200) });

/** The contract over terms that one side names: nothing before they are named. What both have named alike is the text that both sign. */
export function transferText(
  project: Project,
  named?: PriceTerms & Pick<Price, 'source'>,
  basis: TextBasis | undefined = textBasis(project),
): Composition | undefined {
  const { mode } = project.transfer;
  if (!named || !basis || !mode) return undefined;
  const { terms, relatedParty } = named;
  const { disclosure, plan, protection } = basis;
  const isJoint = project.transfer.rights === 'joint';
  const enterprise = theParty(project, 'enterprise').organisation;
  const [university, transferee] = [theParty(project, 'university'), takerOf(project)];
  return {
    recordedBy: named.source ?? { step: 'set-price', outcome: terms.kind === 'lump-sum' ? 'name-lump-sum' : 'name-royalty' },
    texts: { disclosure, plan },
    organisations: [...new Set([university.organisation, transferee.organisation, ...(isJoint ? [enterprise] : [])])],
    write: (sources) => {
      const facts = factsOf(project, sources, {
        terms,
        relatedParty,
        mode,
        protection,
        patents: coveredPatents(project, basis),
        annexes: { disclosure, plan },
      });
      return { textZh: transferZh(facts), textEn: transferEn(facts) };
    },
  };
}

export function textBasis({ transfer }: Project): TextBasis | undefined {
  const { disclosure, plan, protection = 'secret', patents = [] } = transfer;
  if (!disclosure || !plan) return undefined;
  const alive = patents.filter(({ state }) => state === 'filed' || state === 'granted');
  const granted = alive.filter(({ state }) => state === 'granted').map(({ number }) => number);
  return {
    disclosure: disclosure.document,
    plan,
    protection,
    patents: alive.map(({ number }) => number),
    ...(granted.length > 0 ? { granted } : {}),
  };
}

/** What is on record of the patents as they stood then: later ones are not in the text, and a later grant changes none. */
const coveredPatents = ({ transfer: { patents = [] } }: Project, { patents: numbers, granted = [] }: TextBasis): CoveredPatent[] =>
  patents
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, filedOn }) => ({ number, filedOn, isGranted: granted.includes(number) }));

function wordOfCoOwner(project: Project, mode: TransferMode) {
  if (!isJointForOther(project)) return 'taking';
  return mode === 'ordinary-licence' ? 'unasked' : 'consented';
}

type Known = Pick<TransferFacts, 'mode' | 'terms' | 'relatedParty' | 'annexes' | 'protection' | 'patents'>;
function factsOf(project: Project, { texts, organisations }: Sources, known: Known): TransferFacts {
  const { field = '', territory = '' } = Planned.parse(texts['plan']);
  const nameOf = (id: string) => organisations[id] ?? { nameZh: id, nameEn: id, uscc: null };
  const { lateDailyBp, lateCapBp, days = {} } = project.terms;
  return {
    ...known,
    number: project.number,
    resultTitle: Disclosed.parse(texts['disclosure']).resultTitle,
    university: nameOf(theParty(project, 'university').organisation),
    transferee: nameOf(takerOf(project).organisation),
    ...(project.transfer.rights === 'joint'
      ? { coOwner: { organisation: nameOf(theParty(project, 'enterprise').organisation), word: wordOfCoOwner(project, known.mode) } }
      : {}),
    field,
    territory,
    lateDailyBp,
    lateCapBp,
    days: {
      deliver: days['handover'] ?? 20,
      examine: days['accept-handover'] ?? 10,
      report: days['report-sales'] ?? 30,
      pay: days['pay-royalty'] ?? 30,
    },
  };
}
