import { z } from 'zod';
import type { Stage } from '#workflows/domain/stage.ts';
import type { Announcement } from '#workflows/engine/announce.ts';
import type { Reading } from '#workflows/engine/beside.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { Count, type FactSchemas } from '#workflows/engine/facts.ts';
import { type Period, waitingDays, waitingWorkingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { everybody } from '#workflows/project/access/readers.ts';
import { defineStep, defineWait, type Project } from '#workflows/project/state.ts';
import { isUnsettled, type PublicitySubject, publicityOf, type ShownOf, withPublicity } from './publicity.ts';

interface PublicitySpec<Subject extends PublicitySubject, Letters extends FactSchemas> {
  readonly code: string;
  readonly stage: Stage;
  readonly subject: Subject;
  readonly by: (project: Project) => Audience;
  /** Whether there is something to publish now; the period itself is looked after here. */
  readonly ready: (project: Project) => boolean;
  /** What is published, while it is ready. */
  readonly shows: (project: Project) => ShownOf<Subject>;
  /** What the notice is about, open beside it. */
  readonly beside: readonly Reading[];
  /** Whom it is announced to when it begins, and when it is held up. */
  readonly told: (project: Project) => readonly Announcement<Letters>[];
  readonly letters?: Letters;
  readonly publishWithin: Period;
  readonly days: {
    readonly unit: Period['unit'];
    readonly min: number;
    readonly max: number;
    readonly standard: (project: Project) => number;
  };
}

/**
 * The publish step and the period of one subject. Objections (file-objection, decide-objection) are shared by all.
 * An upheld objection makes `ready` true again when its stage has put the matter right: then the whole period restarts.
 */
export function definePublicity<const Subject extends PublicitySubject, Letters extends FactSchemas = Readonly<Record<never, never>>>(
  spec: PublicitySpec<Subject, Letters>,
) {
  const { subject, stage } = spec;
  const wait = spec.days.unit === 'workingDay' ? waitingWorkingDays : waitingDays;
  const canPublish = (project: Project) => {
    const state = publicityOf(project, subject)?.state;
    return spec.ready(project) && (state === undefined || state === 'upheld' || state === 'superseded');
  };
  const publish = defineStep({
    name: `publish-${subject}` as const,
    code: spec.code,
    stage,
    since: 1,
    access: { known: everybody, read: everybody, actor: 'named', figures: everybody },
    opens: (project) =>
      canPublish(project)
        ? [{ subject, for: spec.by(project), due: spec.publishWithin, about: { days: spec.days.standard(project) } }]
        : [],
    beside: () => spec.beside,
    begins: (_project, { about }) => ({ publish: { days: about?.['days'] } }),
    outcomes: {
      publish: {
        form: z.strictObject({ noticeZh: prose(20, 5000), noticeEn: prose(20, 8000), days: z.int().min(spec.days.min).max(spec.days.max) }),
      },
    },
    facts: { 'publicity-started': z.strictObject({ subject: z.literal(subject), days: Count, round: Count }) },
    announces: { 'publicity-started': (project) => spec.told(project) },
    ...(spec.letters ? { letters: spec.letters } : {}),
    rules: ['too-few-days'],
    breaks: (project, { input: { days } }) => {
      const fewest = spec.days.standard(project);
      return brokenIf(days < fewest, { rule: 'too-few-days', field: 'days', figures: { days, fewest } });
    },
    apply: (project, { input, document, at }) => {
      const former = publicityOf(project, subject);
      const round = (former?.round ?? 0) + 1;
      const past = [...(former?.past ?? []), ...(former?.objections ?? [])];
      const running = { subject, document, from: at, days: input.days, state: 'running', objections: [], round } as const;
      const shown = spec.shows(project);
      return {
        state: withPublicity(project, { ...running, shown, ...(past.length > 0 ? { past } : {}) }),
        facts: [{ type: 'publicity-started', subject, days: input.days, round }],
      };
    },
  });
  const period = defineWait({
    name: `${subject}-publicity` as const,
    stage,
    facts: {
      'publicity-held': z.strictObject({ subject: z.literal(subject) }),
      'publicity-cleared': z.strictObject({ subject: z.literal(subject) }),
    },
    since: 1,
    access: { known: everybody, read: everybody, actor: 'named', figures: everybody },
    announces: {
      'publicity-held': (project) => spec.told(project).map((one) => ('to' in one ? one.to : one)),
    },
    waits: (project) => {
      const running = publicityOf(project, subject);
      return running?.state === 'running'
        ? [{ subject: `${subject}-${running.round}`, until: wait(running.days), about: { days: running.days } }]
        : [];
    },
    elapsed: (project) => {
      const running = publicityOf(project, subject);
      if (!running) return { state: project };
      const held = running.objections.some(isUnsettled);
      const next = withPublicity(project, { ...running, state: held ? 'held' : 'clear' });
      return { state: next, facts: [{ type: held ? 'publicity-held' : 'publicity-cleared', subject }] };
    },
  });
  return [publish, period] as const;
}
