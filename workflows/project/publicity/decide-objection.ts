import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { brokenByTwice, namedIn } from '#workflows/modules/panel/naming.ts';
import { decided } from '#workflows/modules/publicity/objections.ts';
import { isUnsettled, objectorsOf, openObjections, publicityOf, withPublicity } from '#workflows/modules/publicity/publicity.ts';
import { bidderAtEnd, objector, parties } from '#workflows/project/access/readers.ts';
import { funder, platform } from '#workflows/project/audiences.ts';
import { aBidder, aJudgeOfObjections } from '#workflows/project/nameable.ts';
import { shortlist } from '#workflows/project/proposal/order.ts';
import { withoutSelection, withProposal } from '#workflows/project/proposal/selection.ts';
import { endLetters, endWithoutAward, roundEndAnnounced, roundEnded } from '#workflows/project/proposal/without-award.ts';
import { answerers, askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type PublicitySubject, publicitySubjects } from './subjects.ts';
import { isTied } from './tied.ts';

/** Working days within which an objection is decided, unless the programme gives others. */
export const decisionDays = 10;
/** An award is either selected again or annulled; every other subject goes back to its own stage. */
const waysToUphold = (subject: PublicitySubject) => (subject === 'award' ? ['uphold-and-reselect', 'annul'] : ['uphold']);
/** The three who decide, the lead among them or presiding, and what they found. */
const decision = { panel: z.array(Id).min(3).max(3), findings: prose(50, 5000) };

const objectors = (project: Project, subject: PublicitySubject, id: string): Audience[] => {
  const publicity = publicityOf(project, subject);
  return publicity ? objectorsOf(publicity, id).map((by) => ({ role: 'public', person: by })) : [];
};
/** Who has objected, and the parties to what was objected to. */
const toldOfDecision = (project: Project, { subject, objection }: { readonly subject: PublicitySubject; readonly objection: string }) => [
  ...objectors(project, subject, objection),
  ...answerers(project, 'uni.research', 'uni.tto'),
  ...askersAndFunder(project),
  platform(project, 'pm'),
];

/** A decision with reasons. Until then all that depends on the publicity waits; upheld, the publicity starts again in full. */
export const decideObjection = defineStep({
  name: 'decide-objection',
  code: 'S2.21',
  stage: 'proposal',
  since: 1,
  access: { known: [parties, objector, bidderAtEnd], read: [parties, objector], actor: 'named', figures: parties },
  opens: (project) =>
    openObjections(project).map(({ objection: { id }, publicity }) => ({
      subject: id,
      for: platform(project, 'pm.lead', objectorsOf(publicity, id)),
      due: workingDays(decisionDays),
      about: { matter: publicity.subject, objections: publicity.objections.length },
      offers: ['dismiss', ...waysToUphold(publicity.subject)],
    })),
  beside: (project, { subject }) =>
    openObjections(project).flatMap(({ objection, publicity }) =>
      objection.id === subject
        ? [
            ...publicity.objections
              .filter(({ id, to }) => id === subject || to === subject)
              .map(({ document }) => ({ steps: [], hashes: [document ?? ''] })),
            { steps: [], hashes: [publicity.document] },
          ]
        : [],
    ),
  names: { panel: aJudgeOfObjections, disqualified: aBidder },
  outcomes: {
    dismiss: { form: z.strictObject(decision), grounds: 'findings' },
    uphold: { form: z.strictObject(decision), grounds: 'findings', negative: true },
    'uphold-and-reselect': { form: z.strictObject({ ...decision, disqualified: Id.optional() }), grounds: 'findings', negative: true },
    annul: { form: z.strictObject(decision), grounds: 'findings', negative: true },
  },
  facts: {
    'objection-dismissed': z.strictObject({ subject: z.enum(publicitySubjects), objection: Id }),
    'objection-upheld': z.strictObject({ subject: z.enum(publicitySubjects), objection: Id }),
    'objection-overtaken': z.strictObject({ subject: z.enum(publicitySubjects), objection: Id }),
    'publicity-cleared': z.strictObject({ subject: z.enum(publicitySubjects) }),
    ...roundEnded('award-annulled'),
  },
  announces: {
    'objection-dismissed': toldOfDecision,
    'objection-upheld': toldOfDecision,
    'objection-overtaken': (project, { subject, objection }) => objectors(project, subject, objection),
    ...roundEndAnnounced('award-annulled'),
  },
  letters: endLetters,
  rules: ['named-twice', 'tied-to-the-matter', 'not-shortlisted', 'none-left'],
  breaks: (project, act, { subject }) => {
    const panel = namedIn('panel', act.input.panel);
    const disqualified = act.outcome === 'uphold-and-reselect' ? act.input.disqualified : undefined;
    const listed = disqualified === undefined ? [] : shortlist(project).map(({ proposal }) => proposal);
    const isListed = disqualified !== undefined && listed.includes(disqualified);
    return [
      ...brokenByTwice(panel),
      ...panel.flatMap(({ id, field }) => brokenIf(isTied(project, subject, id), { rule: 'tied-to-the-matter', field })),
      ...brokenIf(disqualified !== undefined && !isListed, { rule: 'not-shortlisted', field: 'disqualified' }),
      ...brokenIf(isListed && listed.length < 2, { rule: 'none-left', field: 'disqualified' }),
    ];
  },
  apply: (project, act, { subject }) => {
    const publicity = openObjections(project).find(({ objection }) => objection.id === subject)?.publicity;
    if (!publicity) throw new Error(`no open objection ${subject}`);
    const isDismissed = act.outcome === 'dismiss';
    const next = decided(publicity, subject, isDismissed);
    const about = { subject: publicity.subject, objection: subject };
    const fact = isDismissed ? ({ type: 'objection-dismissed', ...about } as const) : ({ type: 'objection-upheld', ...about } as const);
    if (isDismissed) {
      const cleared = next.state === publicity.state ? [] : [{ type: 'publicity-cleared', subject: publicity.subject } as const];
      return { state: withPublicity(project, next), facts: [fact, ...cleared] };
    }
    const overtaken = publicity.objections.filter((objection) => objection.id !== subject && isUnsettled(objection));
    const facts = [
      fact,
      ...overtaken.map(({ id }) => ({ type: 'objection-overtaken', subject: publicity.subject, objection: id }) as const),
    ];
    const upheld = withPublicity(project, next);
    if (act.outcome === 'annul') return endWithoutAward(upheld, 'award-annulled', act.at, facts);
    if (act.outcome !== 'uphold-and-reselect') return { state: upheld, facts };
    const { disqualified } = act.input;
    const reopened = withoutSelection(upheld, 'choice');
    return { state: disqualified ? withProposal(reopened, disqualified, { state: 'disqualified' }) : reopened, facts };
  },
  silence: {
    // the matter stays on hold: an expiry decides nothing, it only notifies the funder; the decision stays overdue
    then: (project, { subject, about }) => ({
      state: project,
      notices: [
        { to: funder(project, 'fund.officer'), template: 'objection-undecided', about: { ...about, step: 'decide-objection', subject } },
      ],
    }),
  },
});
