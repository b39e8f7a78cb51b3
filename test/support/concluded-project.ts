import { binhai, haihe, openingParties } from '#scripts/story/organisations.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { currency } from '#workflows/domain/money.ts';
import { openCase } from '#workflows/engine/perform.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { Simulation, type World } from '#workflows/engine/simulate.ts';
import { paymentId } from '#workflows/modules/payment/payment.ts';
import { defaultTerms, type Terms } from '#workflows/modules/terms/terms.ts';
import { catalogue } from '#workflows/project/catalogue.ts';
import { newProject } from '#workflows/project/open-project.ts';
import { withParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { obligingWorld } from './play.ts';

const concludedAt = '2028-03-01T01:00:00.000Z';
const document = 'c0'.repeat(32);

export interface Concluded {
  readonly world?: World;
  readonly terms?: Partial<Terms>;
  /** Whether the retention is still with the enterprise. */
  readonly retained?: true;
  readonly silenceAccepts?: true;
}

/** SC1 at the end of its fourth stage: price and subsidy paid, the conclusion's publicity clear. Made without playing stages 1 to 4. */
export function aConcludedProject({
  world = obligingWorld,
  terms: changed = {},
  retained,
  silenceAccepts,
}: Concluded = {}): Simulation<Project> {
  const terms: Terms = { ...defaultTerms, programme: 'programme', lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs }, ...changed };
  const fresh = newProject({ id: 'project', number: '2026-0001', parties: openingParties, requester: 'requester', terms });
  const retentionFen = 15_000_000;
  const priceFen = 300_000_000;
  const award = {
    proposal: haihe,
    university: haihe,
    investigator: 'investigator',
    priceFen,
    milestones: [],
    indicators: [],
    document,
  };
  const state: Project = {
    ...withParty(fresh, 'university', haihe),
    phase: 'finalAcceptance',
    selection: { award },
    contracting: {
      contract: {
        priceFen,
        tranches: [
          {
            milestone: 1,
            dueOn: '2028-02-01',
            indicators: [],
            valueFen: priceFen,
            trancheFen: priceFen,
            retentionFen,
            cashFen: 285_000_000,
          },
        ],
        currency,
        retentionBp: 500,
        warrantyMonths: 12,
        lateDailyBp: 5,
        enterpriseRiskBp: 5000,
        silenceAccepts: silenceAccepts ?? false,
        document,
        effectiveAt: '2026-06-01T01:00:00.000Z',
      },
      registration: { state: 'registered', technicalFen: priceFen },
    },
    funding: {
      ...fresh.funding,
      milestones: [{ n: 1, state: 'accepted', rectifications: 0 }],
      confirmed: retained ? ['milestone-1'] : ['milestone-1', 'retention'],
      conclusion: { result: 'passed', achieved: 100_000_000, at: concludedAt },
      concludedIn: 1,
      ...(retained ? {} : { retentionPayableUntil: concludedAt }),
    },
    publicities: { conclusion: { subject: 'conclusion', document, from: concludedAt, days: 5, state: 'clear', objections: [], round: 1 } },
    payments: { ...settled('tranche', 'milestone-1', 285_000_000), ...(retained ? {} : settled('retention', 'retention', retentionFen)) },
  };
  const opened = openCase(catalogue, { id: 'project', state, lengths: terms.lengths }, concludedAt);
  const enterpriseFen = retained ? 205_000_000 : 220_000_000;
  const books = {
    'enterprise/cash': -enterpriseFen,
    'funder/cash': -80_000_000,
    'university/cash': enterpriseFen + 80_000_000,
    ...(retained ? { 'enterprise/retention': -retentionFen, 'university/receivable': retentionFen } : {}),
  };
  return new Simulation(catalogue, { ...opened, file: { ...opened.file, books } }, world);
}

function settled(purpose: 'tranche' | 'retention', subject: string, fen: number): Project['payments'] {
  const id = paymentId(purpose, subject);
  const parties = { debit: 'university/cash', credit: 'enterprise/cash', payer: binhai, payee: haihe } as const;
  const { formula } = computed('agreed-sum', { agreedFen: fen });
  const times = { orderedAt: concludedAt, settledAt: concludedAt };
  return { [id]: { id, purpose, subject, ...parties, fen, formula, state: 'settled', attempt: 1, automatic: false, ...times } };
}
