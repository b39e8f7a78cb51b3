import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { pattern } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { cleared } from './objections.ts';
import { type HasPublicities, isStanding, type Publicity, withPublicity } from './publicity.ts';
import type { ObjectionRules } from './rules.ts';

/**
 * Objections of people without an account are admitted or rejected before anybody has to decide on them. Those admitted together say
 * the same, and are decided as one. Until then the days of the notice cannot end; nothing else waits.
 */
export function admitObjections<Subject extends string, State extends HasPublicities<Subject>>({
  definers,
  since,
  stage,
  subjects,
  admit: { code, access, by },
}: ObjectionRules<Subject, State>) {
  const About = z.enum(subjects);
  /** `award-1-2`. */
  const ObjectionId = pattern(new RegExp(`^(${subjects.join('|')})-\\d{1,4}-\\d{1,4}$`));
  const objections = z.array(ObjectionId).min(1).max(500);
  const withFiled = ({ publicities }: State) => Object.values(publicities).filter((publicity) => filedIn(publicity).length > 0);
  const filedAbout = (state: State, subject: string) =>
    withFiled(state)
      .filter((publicity) => subjectOf(publicity) === subject)
      .flatMap(filedIn);

  /** The first is decided, and what it says is true of the others. */
  const admitted = (state: State, publicity: Publicity<Subject>, ids: readonly string[]) => ({
    state: withPublicity(state, joined(publicity, ids)),
    facts: [{ type: 'objections-admitted' as const, subject: publicity.subject, objection: ids[0] ?? '', count: ids.length }],
  });
  const rejected = (state: State, publicity: Publicity<Subject>, ids: readonly string[]) => {
    const { subject } = publicity;
    const without = cleared({
      ...publicity,
      objections: publicity.objections.map((one) => (ids.includes(one.id) ? { ...one, state: 'rejected' as const } : one)),
    });
    return {
      state: withPublicity(state, without),
      facts: [
        { type: 'objections-rejected' as const, subject, count: ids.length },
        ...(without.state === publicity.state ? [] : [{ type: 'publicity-cleared' as const, subject }]),
      ],
    };
  };

  return definers.defineStep({
    name: 'admit-objections',
    code,
    stage,
    since,
    access,
    opens: (state) =>
      withFiled(state).map((publicity) => ({
        subject: subjectOf(publicity),
        for: by(state),
        due: workingDays(2),
        about: { matter: publicity.subject, objections: filedIn(publicity).length },
      })),
    beside: (state, { subject }) =>
      filedAbout(state, subject).flatMap(({ document }) => (document === undefined ? [] : [{ steps: [], hashes: [document] }])),
    begins: (state, { subject }) => {
      const filed = { objections: filedAbout(state, subject).map(({ id }) => id) };
      return { admit: filed, reject: filed };
    },
    outcomes: {
      admit: { form: z.strictObject({ objections }) },
      reject: { form: z.strictObject({ objections, reason: prose(20, 2000) }), negative: true },
    },
    facts: {
      'objections-admitted': z.strictObject({ subject: About, objection: Id, count: Count }),
      'objections-rejected': z.strictObject({ subject: About, count: Count }),
      'publicity-cleared': z.strictObject({ subject: About }),
    },
    rules: ['listed-twice', 'not-filed'],
    breaks: (state, { input: { objections: listed } }, { subject }) => {
      const filed = filedAbout(state, subject).map(({ id }) => id);
      return listed.flatMap((id, index) => [
        ...brokenIf(listed.indexOf(id) < index, { rule: 'listed-twice', field: `objections.${index}`, figures: { row: index + 1 } }),
        ...brokenIf(!filed.includes(id), { rule: 'not-filed', field: `objections.${index}`, figures: { row: index + 1 } }),
      ]);
    },
    apply: (state, { outcome, input }, { subject }) => {
      const publicity = withFiled(state).find((one) => subjectOf(one) === subject);
      if (!publicity) throw new Error(`nothing filed against ${subject}`);
      return outcome === 'admit' ? admitted(state, publicity, input.objections) : rejected(state, publicity, input.objections);
    },
    silence: {
      // silence loses no objection: all of them go to a decision, as one matter
      then: (state, { subject }) => {
        const publicity = withFiled(state).find((one) => subjectOf(one) === subject);
        const ids = publicity ? filedIn(publicity).map(({ id }) => id) : [];
        return publicity ? admitted(state, publicity, ids) : { state };
      },
    },
  });
}

const subjectOf = ({ subject, round }: Publicity) => `${subject}-${round}`;
/** To be admitted or rejected; none where the matter no longer stands. */
const filedIn = (publicity: Publicity) => (isStanding(publicity) ? publicity.objections.filter(({ state }) => state === 'filed') : []);

function joined<P extends Publicity>(publicity: P, [first = '', ...others]: readonly string[]): P {
  const objections = publicity.objections.map((objection) => {
    if (objection.id === first) return { ...objection, state: 'open' as const };
    return others.includes(objection.id) ? { ...objection, state: 'joined' as const, to: first } : objection;
  });
  return { ...publicity, objections };
}
