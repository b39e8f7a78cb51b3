import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { bidderAtEnd, parties, selection } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { askers, askersAndFunder } from '#workflows/project/told.ts';
import { inState, withoutSelection, withSelection } from './selection.ts';
import { lacksProposals, maxExtensions, windowEnd } from './window.ts';
import { endForLack, endLetters, roundEndAnnounced, roundEnded } from './without-award.ts';

/** 流榜: the window has closed without enough proposals. The enterprise says what it wants, the platform agrees or not. */
export const noProposalDecision = defineStep({
  name: 'no-proposal-decision',
  code: 'S2.08',
  stage: 'proposal',
  since: 1,
  access: { known: [parties, bidderAtEnd], read: selection, actor: 'named', figures: selection },
  opens: (project) => {
    if (!lacksProposals(project)) return [];
    const { remedy, extensions = [] } = project.selection;
    const about = { seat: remedy ? 'platform' : 'enterprise', proposals: inState(project, 'sealed').length, extensions: extensions.length };
    if (!remedy) {
      const offers = extensions.length < maxExtensions ? ['extend', 'close'] : ['close'];
      return [{ subject: 'round', seat: 'enterprise', for: enterprise(project, 'ent.signatory'), due: workingDays(10), about, offers }];
    }
    const wish = { ...about, wish: remedy.kind, days: remedy.kind === 'extend' ? remedy.days : 0 };
    return [
      {
        subject: 'round',
        seat: 'platform',
        for: platform(project, 'pm'),
        due: workingDays(10),
        about: wish,
        offers: ['agree', 'disagree'],
      },
    ];
  },
  beside: () => each('no-proposal-decision', 'decide-listing'),
  outcomes: {
    extend: { form: z.strictObject({ days: z.int().min(10).max(60) }) },
    close: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    agree: { form: z.strictObject({ note: prose(2, 2000) }) },
    disagree: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'extension-wished': z.strictObject({ days: Count }),
    'closing-wished': noDetails,
    'remedy-disagreed': noDetails,
    'window-extended': z.strictObject({ days: Count, until: z.iso.datetime() }),
    ...roundEnded('no-proposals', 'too-few'),
  },
  announces: {
    'remedy-disagreed': askers,
    'window-extended': askersAndFunder,
    ...roundEndAnnounced('no-proposals', 'too-few'),
  },
  letters: endLetters,
  apply: (project, act) => {
    switch (act.outcome) {
      case 'extend':
        return {
          state: withSelection(project, { remedy: { kind: 'extend', days: act.input.days } }),
          facts: [{ type: 'extension-wished', days: act.input.days }],
        };
      case 'close':
        return { state: withSelection(project, { remedy: { kind: 'close' } }), facts: [{ type: 'closing-wished' }] };
      case 'agree':
        return doWhatIsWished(project, act.at);
      case 'disagree':
        return { state: withoutSelection(project, 'remedy'), facts: [{ type: 'remedy-disagreed' }] };
    }
  },
  // whoever of the two is silent, the round ends: nobody is kept waiting by a window that one of them did not want
  silence: { then: (project, _opening, at) => endForLack(project, at) },
});

function doWhatIsWished(project: Project, at: string) {
  const { remedy, extensions = [] } = project.selection;
  if (remedy?.kind !== 'extend') return endForLack(project, at);
  const until = windowEnd(project, at, remedy.days);
  return {
    state: withSelection(withoutSelection(project, 'remedy', 'closedAt'), { extensions: [...extensions, until] }),
    facts: [{ type: 'window-extended', days: remedy.days, until } as const],
  };
}
