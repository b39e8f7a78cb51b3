import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { grown, parties, principals, side } from '#workflows/project/access/readers.ts';
import { agreement, both, hash } from '#workflows/project/agreed-text.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { answering, endingAnnounced, endingFacts, endUntransferred, pendingEnding, speakerOf } from './ending.ts';
import { groundNames } from './ground-names.ts';
import { type Ending, withTransfer } from './result-transfer.ts';

const answerFacts = {
  'end-agreed': z.strictObject({ by: Id }),
  'end-objected': z.strictObject({ by: Id }),
  'end-unanswered': z.strictObject({ by: Id }),
  'ended-untransferred': endingFacts['ended-untransferred'],
};
type Answered = FactOf<typeof answerFacts>;

/** P5: each other party agrees to the end or objects. Silence after a second notice is no objection: it moves no money. */
export const answerNoTransfer = defineStep({
  name: 'answer-no-transfer',
  code: 'S5.26',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, side('inventor')], read: grown(principals, side('inventor')), actor: 'named', figures: parties },
  opens: (project) => {
    const ending = pendingEnding(project);
    if (!ending) return [];
    const { ground, by } = ending;
    const heard = heardIn(ending);
    return answering(project, ending)
      .filter(({ id }) => !heard.includes(id))
      .map((party) => ({
        subject: 'ending',
        seat: party.id,
        for: speakerOf(project, party),
        due: workingDays(10),
        about: { ground, by },
      }));
  },
  beside: () => each('propose-no-transfer', 'confirm-rights', 'clear-third-party', 'protection-choice', 'disclose-result'),
  composes: (project) => {
    const { ground, by } = pendingEnding(project) ?? {};
    if (!ground || by === undefined) return undefined;
    const proposer = partyNamed(project, by).organisation;
    return agreement({
      recordedBy: { step: 'answer-no-transfer', outcome: 'agree' },
      project,
      persons: [],
      organisations: [proposer],
      lines: (named) => [
        [both('提议方', 'Proposed by'), named(proposer)],
        [both('同意事项', 'Agreed'), both('成果不作转化，项目终结', 'the project ends without a transfer')],
        [both('理由', 'Ground'), both(groundNames.zh[ground], groundNames.en[ground])],
        ...hash(project.transfer.disclosure?.document),
      ],
    });
  },
  outcomes: {
    agree: { form: z.strictObject({ remarks: optionalProse(2000) }), composed: agreedTexts, legal: true },
    object: { form: z.strictObject({ grounds: prose(10, 2000) }), grounds: 'grounds', negative: true },
  },
  facts: answerFacts,
  announces: { 'ended-untransferred': endingAnnounced['ended-untransferred'] },
  apply: (project, { outcome, at }, { seat }) => {
    const { id: by } = partyNamed(project, seat);
    return outcome === 'agree'
      ? heard(project, at, 'agreed', { type: 'end-agreed', by })
      : heard(project, at, 'objected', { type: 'end-objected', by });
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { seat }, at) => heard(project, at, 'silent', { type: 'end-unanswered', by: partyNamed(project, seat).id }),
  },
});

const heardIn = ({ agreed, silent, objected }: Ending) => [...agreed, ...silent, ...objected];

/** One more answer; with the last one, and none that objects, the project has ended. */
function heard(
  project: Project,
  at: Instant,
  how: 'agreed' | 'silent' | 'objected',
  fact: Extract<Answered, { by: string }>,
): Change<Project, Answered> {
  const ending = pendingEnding(project);
  if (!ending) throw new Error('no end proposed');
  const answered: Ending = { ...ending, [how]: [...ending[how], fact.by] };
  const state = withTransfer(project, { ending: answered });
  const isLast = heardIn(answered).length === answering(project, ending).length;
  if (!isLast || answered.objected.length > 0) return { state, facts: [fact] };
  return { state: endUntransferred(state, at).state, facts: [fact, { type: 'ended-untransferred', ground: ending.ground }] };
}
