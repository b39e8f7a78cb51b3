import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { Count, type FactOf, noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { bidderAtEnd, formerBidder, parties, selection } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { bondDue } from '#workflows/project/demand-intake/bond.ts';
import { withIntake } from '#workflows/project/demand-intake/demand-intake.ts';
import { aUniversity } from '#workflows/project/nameable.ts';
import { each } from '#workflows/project/readings.ts';
import { askers, askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { mostInvited } from './invitation/invitations.ts';
import { isOrderSettled } from './late-conflict.ts';
import { maxRounds, newRound, newRoundAnnounced, newRoundFacts, newRoundLetters, roundOf } from './new-round.ts';
import { inState, type Remedy, withoutSelection, withSelection } from './selection.ts';
import { lacksProposals, maxExtensions, windowEnd } from './window.ts';
import { endForLack, endLetters, lackAnnounced, lackFacts } from './without-award.ts';

const days = z.int().min(10).max(60);
const changed = {
  'window-extended': z.strictObject({ days: Count, until: z.iso.datetime() }),
  'budget-raised': z.strictObject({ budgetMaxFen: Fen, topUpFen: Fen }),
  ...newRoundFacts,
  ...lackFacts(),
};

/**
 * 流榜: a round has brought nothing, none above the threshold, or everybody has declined. The enterprise says what it wants, the platform
 * agrees or not. Those whose answers were below the threshold read why, in one text without names.
 */
export const noProposalDecision = defineStep({
  name: 'no-proposal-decision',
  code: 'S2.08',
  stage: 'proposal',
  since: 1,
  access: { known: [parties, bidderAtEnd, formerBidder], read: [selection, formerBidder], actor: 'named', figures: selection },
  opens: (project) => {
    // whether a score counts can bring an answer above the threshold
    if (!lacksProposals(project) || !isOrderSettled(project) || project.intake.topUp) return [];
    const { remedy, extensions = [], usedUp, belowThreshold } = project.selection;
    const about = {
      seat: remedy ? 'platform' : 'enterprise',
      lack: belowThreshold ? 'threshold' : usedUp ? 'reserve' : 'proposals',
      proposals: inState(project, belowThreshold ? 'eligible' : 'sealed').length,
      extensions: extensions.length,
      round: roundOf(project),
    };
    if (!remedy) {
      const offers = [
        ...(extensions.length < maxExtensions && !usedUp ? ['extend'] : []),
        ...(roundOf(project) < maxRounds ? ['relist', 'invite', 'raise-budget'] : []),
        'close',
      ];
      return [{ subject: 'round', seat: 'enterprise', for: enterprise(project, 'ent.signatory'), due: workingDays(10), about, offers }];
    }
    const wish = { ...about, wish: remedy.kind, days: remedy.kind === 'close' ? 0 : remedy.days, ...figuresOf(remedy) };
    const agreeing = belowThreshold && remedy.kind !== 'close' ? 'agree-with-feedback' : 'agree';
    return [
      {
        subject: 'round',
        seat: 'platform',
        for: platform(project, 'pm'),
        due: workingDays(10),
        about: wish,
        offers: [agreeing, 'disagree'],
      },
    ];
  },
  beside: () => each('no-proposal-decision', 'decide-listing', 'consensus'),
  names: { universities: aUniversity },
  outcomes: {
    extend: { form: z.strictObject({ days }) },
    relist: { form: z.strictObject({ days, reason: prose(10, 2000) }), grounds: 'reason' },
    invite: {
      form: z.strictObject({ days, universities: z.array(Id).min(1).max(mostInvited), reason: prose(10, 2000) }),
      grounds: 'reason',
    },
    'raise-budget': { form: z.strictObject({ days, budgetMaxFen: DealFen, reason: prose(10, 2000) }), grounds: 'reason' },
    close: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    agree: { form: z.strictObject({ note: prose(2, 2000) }) },
    'agree-with-feedback': { form: z.strictObject({ feedback: prose(50, 3000), namesNobody: z.literal(true) }), grounds: 'feedback' },
    disagree: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'extension-wished': z.strictObject({ days: Count }),
    'relisting-wished': z.strictObject({ days: Count }),
    'invitation-wished': z.strictObject({ days: Count, invited: Count }),
    'higher-budget-wished': z.strictObject({ days: Count, budgetMaxFen: Fen }),
    'closing-wished': noDetails,
    'remedy-disagreed': noDetails,
    ...changed,
  },
  announces: {
    'remedy-disagreed': askers,
    'window-extended': askersAndFunder,
    'budget-raised': (project) => [...askersAndFunder(project), enterprise(project, 'ent.finance')],
    ...newRoundAnnounced,
    ...lackAnnounced(),
  },
  letters: { ...newRoundLetters, ...endLetters },
  rules: ['budget-not-raised', 'invited-twice'],
  breaks: ({ intake }, act) => {
    if (act.outcome === 'invite') {
      const { universities } = act.input;
      return universities.flatMap((id, index) =>
        brokenIf(universities.indexOf(id) < index, { rule: 'invited-twice', field: `universities.${index}` }),
      );
    }
    const budgetMaxFen = intake.demand?.budgetMaxFen ?? 0;
    return brokenIf(act.outcome === 'raise-budget' && act.input.budgetMaxFen <= budgetMaxFen, {
      rule: 'budget-not-raised',
      field: 'budgetMaxFen',
      figures: { budgetMaxFen },
    });
  },
  apply: (project, act) => {
    const wished = (remedy: Remedy) => withSelection(project, { remedy });
    switch (act.outcome) {
      case 'extend':
        return { state: wished({ kind: 'extend', days: act.input.days }), facts: [{ type: 'extension-wished', days: act.input.days }] };
      case 'relist':
        return { state: wished({ kind: 'relist', days: act.input.days }), facts: [{ type: 'relisting-wished', days: act.input.days }] };
      case 'invite': {
        const { days: windowDays, universities } = act.input;
        return {
          state: wished({ kind: 'invite', days: windowDays, universities }),
          facts: [{ type: 'invitation-wished', days: windowDays, invited: universities.length }],
        };
      }
      case 'raise-budget': {
        const { days: windowDays, budgetMaxFen } = act.input;
        return {
          state: wished({ kind: 'raise-budget', days: windowDays, budgetMaxFen }),
          facts: [{ type: 'higher-budget-wished', days: windowDays, budgetMaxFen }],
        };
      }
      case 'close':
        return { state: wished({ kind: 'close' }), facts: [{ type: 'closing-wished' }] };
      case 'agree':
      case 'agree-with-feedback':
        return doWhatIsWished(project, act.at);
      case 'disagree':
        return { state: withoutSelection(project, 'remedy'), facts: [{ type: 'remedy-disagreed' }] };
    }
  },
  // with either of the two silent the round ends: an extension needs both
  silence: { then: (project, _opening, at) => endForLack(project, at) },
});

function figuresOf(remedy: Remedy): Readonly<Record<string, number>> {
  if (remedy.kind === 'raise-budget') return { budgetMaxFen: remedy.budgetMaxFen };
  return remedy.kind === 'invite' ? { invited: remedy.universities.length } : {};
}

function doWhatIsWished(project: Project, at: string): Change<Project, FactOf<typeof changed>> {
  const { remedy, extensions = [] } = project.selection;
  switch (remedy?.kind) {
    case 'extend': {
      const until = windowEnd(project, at, remedy.days);
      return {
        state: withSelection(withoutSelection(project, 'remedy', 'closedAt'), { extensions: [...extensions, until] }),
        facts: [{ type: 'window-extended', days: remedy.days, until }],
      };
    }
    case 'relist':
      return newRound(project, remedy.days, at);
    case 'invite':
      return newRound(project, remedy.days, at, remedy.universities);
    case 'raise-budget':
      return withHigherBudget(project, remedy, at);
    default:
      return endForLack(project, at);
  }
}

/** The bond rises with the budget: the question is listed again after the additional bond, at once where none is due. */
function withHigherBudget(
  project: Project,
  { days: windowDays, budgetMaxFen }: Extract<Remedy, { kind: 'raise-budget' }>,
  at: string,
): Change<Project, FactOf<typeof changed>> {
  const { demand } = project.intake;
  if (!demand) throw new Error('a budget without a demand');
  const higher = withIntake(project, { demand: { ...demand, budgetMaxFen } });
  const topUpFen = project.intake.bondFen === undefined ? 0 : bondDue(higher);
  const fact = { type: 'budget-raised', budgetMaxFen, topUpFen } as const;
  if (topUpFen > 0)
    return { state: withIntake(withoutSelection(higher, 'remedy'), { desk: 'bond', topUp: { windowDays } }), facts: [fact] };
  const listed = newRound(higher, windowDays, at);
  return { ...listed, facts: [fact, ...(listed.facts ?? [])] };
}
