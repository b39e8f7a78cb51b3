import { haihe, openingParties } from '#scripts/story/organisations.ts';
import { promised } from '#scripts/story/sc1/milestone-funding.ts';
import { openCase } from '#workflows/engine/perform.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { Simulation, type World } from '#workflows/engine/simulate.ts';
import { defaultTerms, type Terms } from '#workflows/modules/terms/terms.ts';
import { catalogue } from '#workflows/project/catalogue.ts';
import type { IndicatorTerm, Listing } from '#workflows/project/demand-intake/demand-intake.ts';
import { newProject } from '#workflows/project/open-project.ts';
import { withParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { obligingWorld } from './play.ts';
import { beginsLikeOthers } from './played-before.ts';

export const awardedAt = '2026-06-01T01:00:00.000Z';

export interface Awarded {
  readonly world?: World;
  /** Without public money. */
  readonly unfunded?: true;
  readonly priceFen?: number;
  /** The programme's own. */
  readonly terms?: Partial<Terms>;
}

/** SC1 with the award confirmed and the bond in escrow, made without playing stages 1 and 2. */
export function anAwardedProject(wanted: Awarded = {}): Simulation<Project> {
  const { world = obligingWorld, unfunded, priceFen = 300_000_000, terms: own = {} } = wanted;
  const terms = { ...defaultTerms, programme: 'programme', lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs }, ...own };
  const fresh = newProject({ id: 'project', number: '2026-0001', parties: openingParties, requester: 'requester', terms });
  const indicators: readonly IndicatorTerm[] = [
    { id: 'corrosion', comparator: '<=', target: '0.5', weightBp: 4000 },
    { id: 'resistance', comparator: '<=', target: '8', weightBp: 3000 },
    { id: 'cost', comparator: '<=', target: '6.5', weightBp: 2000 },
    { id: 'line', comparator: 'pass', weightBp: 1000 },
  ];
  const dueOn = ['2026-12-31', '2027-06-30', '2027-12-31', '2028-06-30'];
  const milestones = [3000, 3000, 3000, 1000].map((weightBp, index) => ({
    n: index + 1,
    dueOn: dueOn[index] ?? '',
    weightBp,
    indicators: promised[index] ?? [],
  }));
  const document = 'a1'.repeat(32);
  const award = {
    proposal: haihe,
    university: haihe,
    investigator: 'investigator',
    priceFen,
    milestones,
    indicators,
    document,
  };
  const listing: Listing = {
    mode: 'open',
    windowDays: 30,
    listedAt: '2026-03-20T01:00:00.000Z',
    minProposals: 1,
    reserveDepth: 1,
    thresholdPoints: 60,
    criteria: [{ id: 'indicator-fit', weightBp: 10_000 }],
    ...(unfunded ? {} : { earmark: { rateBp: 3000, capFen: 80_000_000 } }),
  };
  const state: Project = {
    ...withParty(fresh, 'university', haihe),
    phase: 'awarded',
    intake: { ...fresh.intake, listing, bondFen: 6_000_000 },
    selection: { ...fresh.selection, award },
  };
  const opened = openCase(catalogue, { id: 'project', state, lengths: terms.lengths }, awardedAt);
  const books = { 'enterprise/cash': -6_000_000, 'platform/escrow': 6_000_000 };
  const simulation = new Simulation(catalogue, { ...opened, file: { ...opened.file, books } }, world);
  if (Object.keys(wanted).length === 0) beginsLikeOthers(simulation, 'awarded');
  return simulation;
}

/** Keys of what is open, in one step or in all. */
export const keysOf = (simulation: Simulation<Project>, step?: string) =>
  simulation.open.filter((row) => step === undefined || row.step === step).map(({ key }) => key);
export const factsOf = (simulation: Simulation<Project>, type: string) =>
  simulation.recordings.flatMap(({ facts }) => facts).filter((fact) => fact.type === type);
