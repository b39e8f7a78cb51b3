import { z } from 'zod';
import { Count } from '#workflows/engine/facts.ts';
import { participants } from '#workflows/project/access/readers.ts';
import { askersAndFunder, bidders } from '#workflows/project/recipients.ts';
import { defineWait, type Project } from '#workflows/project/state.ts';
import { roundOf } from './new-round.ts';
import { inState, withSelection } from './selection.ts';
import { closesAt } from './window.ts';

/** The time in which universities may answer. It closes by itself, to the instant. */
export const proposalWindow = defineWait({
  name: 'proposal-window',
  stage: 'proposal',
  facts: { 'window-closed': z.strictObject({ proposals: Count }) },
  announces: { 'window-closed': (project) => [...bidders(...inState(project, 'sealed')), ...askersAndFunder(project)] },
  since: 1,
  access: { known: participants, read: participants, actor: 'named', figures: participants },
  waits: (project) => {
    const at = closesAt(project);
    return at ? [{ subject: windowOf(project), until: { at } }] : [];
  },
  elapsed: (project, _subject, at) => ({
    state: withSelection(project, { closedAt: at }),
    facts: [{ type: 'window-closed', proposals: inState(project, 'sealed').length }],
  }),
});

const windowOf = (project: Project) => {
  const window = `window-${(project.selection.extensions?.length ?? 0) + 1}`;
  return roundOf(project) === 1 ? window : `round-${roundOf(project)}-${window}`;
};
