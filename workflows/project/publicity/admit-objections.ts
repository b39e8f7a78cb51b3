import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { pattern } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { office } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { filedObjections, isUnsettled, type Publicity, publicitySubjects, withPublicity } from './publicity.ts';

/** `award-1-2`. */
const ObjectionId = pattern(/^(award|conclusion|price|reward)-\d{1,4}-\d{1,4}$/);
const objections = z.array(ObjectionId).min(1).max(500);

/**
 * Objections of people without an account are admitted or rejected before anybody has to decide on them. Those admitted together say
 * the same, and are decided as one. Until then the days of the notice cannot end; nothing else waits.
 */
export const admitObjections = defineStep({
  name: 'admit-objections',
  code: 'S2.20a',
  stage: 'proposal',
  since: 1,
  access: { known: office, read: office, actor: 'named', figures: office },
  opens: (project) =>
    withFiled(project).map((publicity) => ({
      subject: subjectOf(publicity),
      for: platform(project, 'secretary'),
      due: workingDays(2),
      about: { matter: publicity.subject, objections: filedObjections(publicity).length },
    })),
  beside: (project, { subject }) =>
    filedIn(project, subject).flatMap(({ document }) => (document === undefined ? [] : [{ steps: [], hashes: [document] }])),
  begins: (project, { subject }) => {
    const filed = { objections: filedIn(project, subject).map(({ id }) => id) };
    return { admit: filed, reject: filed };
  },
  outcomes: {
    admit: { form: z.strictObject({ objections }) },
    reject: { form: z.strictObject({ objections, reason: prose(20, 2000) }), negative: true },
  },
  facts: {
    'objections-admitted': z.strictObject({ subject: z.enum(publicitySubjects), objection: Id, count: Count }),
    'objections-rejected': z.strictObject({ subject: z.enum(publicitySubjects), count: Count }),
    'publicity-cleared': z.strictObject({ subject: z.enum(publicitySubjects) }),
  },
  rules: ['listed-twice', 'not-filed'],
  breaks: (project, { input: { objections: listed } }, { subject }) => {
    const filed = filedIn(project, subject).map(({ id }) => id);
    return listed.flatMap((id, index) => [
      ...brokenIf(listed.indexOf(id) < index, { rule: 'listed-twice', field: `objections.${index}`, figures: { row: index + 1 } }),
      ...brokenIf(!filed.includes(id), { rule: 'not-filed', field: `objections.${index}`, figures: { row: index + 1 } }),
    ]);
  },
  apply: (project, { outcome, input }, { subject }) => {
    const publicity = withFiled(project).find((one) => subjectOf(one) === subject);
    if (!publicity) throw new Error(`nothing filed against ${subject}`);
    return outcome === 'admit' ? admitted(project, publicity, input.objections) : rejected(project, publicity, input.objections);
  },
  silence: {
    // nobody's objection is lost by silence: the lead gets them as one matter
    then: (project, { subject }) => {
      const publicity = withFiled(project).find((one) => subjectOf(one) === subject);
      return publicity
        ? admitted(
            project,
            publicity,
            filedObjections(publicity).map(({ id }) => id),
          )
        : { state: project };
    },
  },
});

const subjectOf = ({ subject, round }: Publicity) => `${subject}-${round}`;
const withFiled = ({ publicities }: Project) => Object.values(publicities).filter((publicity) => filedObjections(publicity).length > 0);
const filedIn = (project: Project, subject: string) =>
  withFiled(project)
    .filter((publicity) => subjectOf(publicity) === subject)
    .flatMap(filedObjections);

/** The first is decided, and what it says is true of the others. */
function admitted(project: Project, publicity: Publicity, ids: readonly string[]) {
  const [first = '', ...others] = ids;
  const settled = publicity.objections.map((objection) => {
    if (objection.id === first) return { ...objection, state: 'open' as const };
    return others.includes(objection.id) ? { ...objection, state: 'joined' as const, to: first } : objection;
  });
  return {
    state: withPublicity(project, { ...publicity, objections: settled }),
    facts: [{ type: 'objections-admitted' as const, subject: publicity.subject, objection: first, count: ids.length }],
  };
}

function rejected(project: Project, publicity: Publicity, ids: readonly string[]) {
  const { subject } = publicity;
  const settled = publicity.objections.map((objection) =>
    ids.includes(objection.id) ? { ...objection, state: 'rejected' as const } : objection,
  );
  const isClear = publicity.state === 'held' && !settled.some(isUnsettled);
  return {
    state: withPublicity(project, { ...publicity, objections: settled, state: isClear ? 'clear' : publicity.state }),
    facts: [
      { type: 'objections-rejected' as const, subject, count: ids.length },
      ...(isClear ? [{ type: 'publicity-cleared' as const, subject }] : []),
    ],
  };
}
