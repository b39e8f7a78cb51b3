import { z } from 'zod';
import { type Day, shanghaiDay } from '#workflows/domain/days.ts';
import type { Access } from '#workflows/engine/access.ts';
import type { Announcement } from '#workflows/engine/announce.ts';
import type { Figures, Reading, Sheet } from '#workflows/engine/beside.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Definers } from '#workflows/engine/definers.ts';
import { Count, type FactSchemas } from '#workflows/engine/facts.ts';
import { type Period, waitingDays, waitingWorkingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { brokenByFigures, type RecordedFigures } from './notice-figures.ts';
import { type HasPublicities, isUnsettled, lengthOf, withPublicity } from './publicity.ts';

export interface PublicitySpec<State extends HasPublicities, Subject extends string, Shown, Letters extends FactSchemas> {
  readonly definers: Definers<State>;
  readonly since: number;
  readonly access: Access<State>;
  readonly code: string;
  readonly stage: string;
  readonly subject: Subject;
  readonly by: (state: State) => Audience;
  /** Whether there is something to publish now; the period itself is looked after here. */
  readonly ready: (state: State) => boolean;
  /** The content of the notice, while it is ready. */
  readonly shows: (state: State) => Shown;
  /** The subject of the notice, open beside it. */
  readonly beside: readonly Reading[];
  /** The same as figures. */
  readonly compares?: (state: State) => readonly (Sheet | Figures)[];
  /** The recorded sums and rates: the text of the notice may name these and no others. Left out: its text is of other things. */
  readonly figures?: (state: State) => RecordedFigures;
  /** The recipients of the announcement of its start, and of a hold. */
  readonly informed: (state: State) => readonly Announcement<Letters>[];
  readonly letters?: Letters;
  readonly publishWithin: Period;
  readonly days: {
    readonly unit: Period['unit'];
    readonly min: number;
    readonly max: number;
    /** The least. Without a day: as known at the opening; an act is judged by its own day (P11). */
    readonly standard: (state: State, on?: Day) => number;
  };
}

/**
 * The publish step and the period of one subject. Objections (file-objection, decide-objection) are shared by all.
 * An upheld objection makes `ready` true again when its stage has put the matter right: then the whole period restarts.
 */
export function publicitySteps<State extends HasPublicities, const Subject extends string, Shown, Letters extends FactSchemas>(
  spec: PublicitySpec<State, Subject, Shown, Letters>,
) {
  const { subject, stage, since, access } = spec;
  const { defineStep, defineWait } = spec.definers;
  const wait = spec.days.unit === 'workingDay' ? waitingWorkingDays : waitingDays;
  const unit = spec.days.unit === 'workingDay' ? ({ unit: 'workingDay' } as const) : {};
  const canPublish = (state: State) => {
    const { state: known } = state.publicities[subject] ?? {};
    return spec.ready(state) && (known === undefined || known === 'upheld' || known === 'superseded');
  };
  const publish = defineStep({
    name: `publish-${subject}` as const,
    code: spec.code,
    stage,
    since,
    access,
    opens: (state) =>
      canPublish(state)
        ? [{ subject, for: spec.by(state), due: spec.publishWithin, about: { days: spec.days.standard(state), unit: spec.days.unit } }]
        : [],
    beside: () => spec.beside,
    ...(spec.compares ? { compares: spec.compares } : {}),
    begins: (_state, { about }) => ({ publish: { days: about?.['days'] } }),
    outcomes: {
      publish: {
        form: z.strictObject({ noticeZh: prose(20, 5000), noticeEn: prose(20, 8000), days: z.int().min(spec.days.min).max(spec.days.max) }),
      },
    },
    facts: {
      'publicity-started': z.strictObject({
        subject: z.literal(subject),
        days: Count,
        unit: z.enum(['workingDay', 'calendarDay']),
        round: Count,
      }),
    },
    announces: { 'publicity-started': (state) => spec.informed(state) },
    ...(spec.letters ? { letters: spec.letters } : {}),
    rules: ['too-few-days', 'other-figure'],
    breaksWhole: (state, form) => (spec.figures ? brokenByFigures(form, spec.figures(state)) : []),
    breaks: (state, { input: { days }, at }) => {
      const fewest = spec.days.standard(state, shanghaiDay(at));
      return brokenIf(days < fewest, { rule: 'too-few-days', field: 'days', figures: { days, fewest, unit: spec.days.unit } });
    },
    apply: (state, { input, document, at }) => {
      const former = state.publicities[subject];
      const round = (former?.round ?? 0) + 1;
      const past = [...(former?.past ?? []), ...(former?.objections ?? [])];
      const running = { subject, document, from: at, days: input.days, state: 'running', objections: [], round, ...unit } as const;
      const shown = spec.shows(state);
      return {
        state: withPublicity(state, { ...running, shown, ...(past.length > 0 ? { past } : {}) }),
        facts: [{ type: 'publicity-started', subject, ...lengthOf(running), round }],
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
    since,
    access,
    announces: {
      'publicity-held': (state) => spec.informed(state).map((one) => ('to' in one ? one.to : one)),
    },
    waits: (state) => {
      const running = state.publicities[subject];
      return running?.state === 'running'
        ? [{ subject: `${subject}-${running.round}`, until: wait(running.days), about: lengthOf(running) }]
        : [];
    },
    elapsed: (state) => {
      const running = state.publicities[subject];
      if (!running) return { state };
      const held = running.objections.some(isUnsettled);
      const next = withPublicity(state, { ...running, state: held ? 'held' : 'clear' });
      return { state: next, facts: [{ type: held ? 'publicity-held' : 'publicity-cleared', subject }] };
    },
  });
  return [publish, period] as const;
}
