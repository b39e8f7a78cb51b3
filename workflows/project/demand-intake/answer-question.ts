import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { demandReaders, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { investigatorOf } from '#workflows/project/proposal/audiences.ts';
import { proposalOf, proposalsOf } from '#workflows/project/proposal/selection.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { questionNamed, questionsOf, unanswered, withQuestion } from './questions.ts';

/** The enterprise answers one for all, or says why not. Without an answer the question stands unanswered, and the enterprise is reminded. */
export const answerQuestion = defineStep({
  name: 'answer-question',
  code: 'S1.12',
  stage: 'demand-intake',
  since: 1,
  access: { known: [parties, demandReaders], read: [principals, demandReaders], actor: 'organisation', figures: parties },
  opens: (project) =>
    closesAt(project)
      ? unanswered(project).map(({ id }) => ({ subject: id, for: enterprise(project, 'ent.rdlead'), due: workingDays(3) }))
      : [],
  beside: (project, { subject }) => [
    { steps: ['ask-question'], hashes: questionsOf(project).flatMap(({ id, document }) => (id === subject ? [document] : [])) },
    demandText,
  ],
  outcomes: {
    answer: { form: z.strictObject({ answer: prose(2, 3000) }) },
    decline: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: { 'question-answered': z.strictObject({ question: Id }), 'question-declined': z.strictObject({ question: Id }) },
  announces: { 'question-answered': answering, 'question-declined': answering },
  apply: (project, { outcome, document }, { subject }) => ({
    state: withQuestion(project, { ...questionNamed(project, subject), reply: document }),
    facts: [{ type: outcome === 'answer' ? 'question-answered' : 'question-declined', question: subject }],
  }),
});

/** Who has asked, and all who write an answer to the call or mean to. */
function answering(project: Project, { question }: { readonly question: string }): Audience[] {
  const { by, organisation } = questionNamed(project, question);
  const intents = Object.entries(project.selection.intents ?? {}).map(([id, investigator]) => ({ id, investigator }));
  const writing = [...proposalsOf(project), ...intents.filter(({ id }) => !proposalOf(project, id))];
  return [{ role: 'uni.pi', organisation, person: by }, ...writing.map(investigatorOf)];
}
