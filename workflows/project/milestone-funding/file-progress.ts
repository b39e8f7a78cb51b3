import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { newest } from '#workflows/project/readings.ts';
import { answerers, funding } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { investigator } from './audiences.ts';
import { type Milestone, milestonesIn, withFunding } from './milestone-funding.ts';

/** The milestone being worked on. */
const inWork = (project: Project): Milestone | undefined => [...milestonesIn(project, 'active'), ...milestonesIn(project, 'rectifying')][0];
const lastNote = ({ funding: { notes = [] } }: Project) => notes.at(-1);

/** So many reports missed in a row ask for a visit. */
const missedBeforeVisit = 2;
const missed = ({ funding: { missedNotes = 0 } }: Project) => missedNotes;
export const needsVisit = (project: Project) => inWork(project) !== undefined && missed(project) >= missedBeforeVisit;

/**
 * S4.04: between two milestones the investigator says how far the work is and what endangers it; at intervals where the programme
 * sets them, with reminders. No money hangs on it: two missed reports bring the project manager to the site (record-visit.ts).
 */
export const fileProgress = defineStep({
  name: 'file-progress',
  code: 'S4.04',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  together: true,
  access: { known: parties, read: grown(contractSides, side('funder')), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const milestone = inWork(project);
    if (!milestone || project.phase !== 'executing') return [];
    const { n = 0, percent = 0 } = lastNote(project) ?? {};
    const asked = { subject: `note-${n + 1}`, for: investigator(project), about: { note: n + 1, milestone: milestone.n, percent } };
    const { progressNoteDays } = project.terms;
    return [progressNoteDays === undefined ? { ...asked, optional: true } : { ...asked, due: calendarDays(progressNoteDays) }];
  },
  beside: () => [newest('file-progress')],
  begins: (project) => ({ file: { percent: lastNote(project)?.percent } }),
  outcomes: {
    file: {
      form: z.strictObject({
        percent: z.int().min(0).max(100),
        done: prose(30, 3000),
        risks: prose(2, 3000),
        studentHours: z.int().min(0).max(100_000),
        setback: z.boolean().optional(),
        note: optionalProse(2000),
      }),
      grounds: 'risks',
    },
  },
  retractable: ['file'],
  facts: {
    'progress-filed': z.strictObject({ note: Count, milestone: Count, percent: Count }),
    'progress-missed': z.strictObject({ note: Count, missed: Count }),
  },
  announces: {
    'progress-missed': (project) => [...answerers(project, 'uni.research').slice(1), platform(project, 'pm')],
    'progress-filed': (project) => [enterprise(project, 'ent.rdlead'), platform(project, 'pm'), ...funding(project)],
  },
  rules: ['percent-fell'],
  breaks: (project, { input: { percent, setback = false } }) => {
    const before = lastNote(project)?.percent ?? 0;
    return brokenIf(percent < before && !setback, { rule: 'percent-fell', field: 'percent', figures: { before, percent } });
  },
  apply: (project, { input: { percent } }) => {
    const note = (lastNote(project)?.n ?? 0) + 1;
    const milestone = inWork(project)?.n ?? 0;
    const notes = [...(project.funding.notes ?? []), { n: note, milestone, percent }];
    return {
      state: withFunding(project, { notes, ...(missed(project) > 0 ? { missedNotes: 0 } : {}) }),
      facts: [{ type: 'progress-filed', note, milestone, percent }],
    };
  },
  silence: {
    then: (project) => ({
      state: withFunding(project, { missedNotes: missed(project) + 1 }),
      facts: [{ type: 'progress-missed', note: (lastNote(project)?.n ?? 0) + 1, missed: missed(project) + 1 }],
    }),
  },
});
