import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { demandReaders, parties, principals } from '#workflows/project/access/readers.ts';
import { ofCalled } from '#workflows/project/proposal/invitation/invitations.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { mostOfAll, mostOfOne, questionsAndAnswers, questionsOf, withQuestion } from './questions.ts';

/**
 * While the window is open every university may ask what the call leaves open. All who read the call read the question, and
 * only the platform's officers its author: who is interested is no competitor's business.
 */
export const askQuestion = defineStep({
  name: 'ask-question',
  code: 'S1.12a',
  stage: 'demand-intake',
  since: 1,
  access: { known: [parties, demandReaders], read: [principals, demandReaders], actor: 'hidden', figures: parties },
  opens: (project) => {
    const at = closesAt(project);
    return at ? ofCalled(project, { subject: 'call', due: { at } }) : [];
  },
  beside: (project) => [demandText, ...questionsAndAnswers(project)],
  optional: true,
  repeatable: true,
  closesAtDue: true,
  outcomes: { ask: { form: z.strictObject({ question: prose(10, 2000), namesNobody: z.literal(true) }) } },
  facts: { 'question-asked': z.strictObject({ question: Id }) },
  doneFor: (project, { organisation: own }) =>
    questionsOf(project).filter(({ organisation }) => organisation === own).length >= mostOfOne
      ? refuse('LIMIT_REACHED', { limit: mostOfOne })
      : undefined,
  refuses: (project) => (questionsOf(project).length >= mostOfAll ? refuse('LIMIT_REACHED', { limit: mostOfAll }) : undefined),
  apply: (project, { actor, document }) => {
    const id = `question-${questionsOf(project).length + 1}`;
    const { person: by, organisation } = actor;
    return { state: withQuestion(project, { id, document, by, organisation }), facts: [{ type: 'question-asked', question: id }] };
  },
});
