import { z } from 'zod';
import { addDays, Day, shanghaiDay } from '#workflows/domain/days.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, earliestRules } from '#workflows/engine/day-rules.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { contractSides, grown, parties } from '#workflows/project/access/readers.ts';
import { investigator } from '#workflows/project/milestone-funding/audiences.ts';
import { newest } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { concerned, isUnderContract, publicationDaysOf, publicationsOf, withPublication } from './publication.ts';

/** S5.05: the manuscript goes to the enterprise before it is published, as many days before as the contract says. */
export const announcePublication = defineStep({
  name: 'announce-publication',
  code: 'S5.05',
  stage: 'result-transfer',
  since: 1,
  optional: true,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides) },
  opens: (project) =>
    isUnderContract(project)
      ? [
          {
            subject: `publication-${nextOf(project)}`,
            for: investigator(project),
            about: { days: publicationDaysOf(project) ?? 0, consent: consentOf(project) },
          },
        ]
      : [],
  beside: () => [newest('announce-publication')],
  outcomes: {
    announce: {
      form: z.strictObject({
        paperTitle: prose(4, 200),
        kind: z.enum(['paper', 'report', 'thesis', 'other']),
        plannedOn: Day,
        content: prose(30, 5000),
        files: optionalFiles(),
        note: optionalProse(2000),
      }),
    },
  },
  retractable: ['announce'],
  facts: {
    'publication-announced': z.strictObject({ publication: Count, plannedOn: Day }),
    'publication-cleared': z.strictObject({ publication: Count }),
  },
  announces: { 'publication-announced': concerned },
  rules: earliestRules,
  breaks: (project, { input: { plannedOn }, at }) =>
    brokenByEarliest('plannedOn', plannedOn, addDays(shanghaiDay(at), publicationDaysOf(project) ?? 0)),
  apply: (project, { input: { plannedOn } }) => {
    const n = nextOf(project);
    const announced = { type: 'publication-announced', publication: n, plannedOn } as const;
    // the contract gives the enterprise no days
    if (publicationDaysOf(project) === 0)
      return {
        state: withPublication(project, { n, plannedOn, state: 'cleared' }),
        facts: [announced, { type: 'publication-cleared', publication: n }],
      };
    return { state: withPublication(project, { n, plannedOn, state: 'held' }), facts: [announced] };
  },
});

const nextOf = (project: Project) => publicationsOf(project).length + 1;
/** `needed`: the contract lets nothing be published without consent. */
export const consentOf = (project: Project) => (publicationDaysOf(project) === undefined ? 'needed' : 'not-needed');
