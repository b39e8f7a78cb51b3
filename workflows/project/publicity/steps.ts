import type { StageWords } from '#workflows/engine/wording.ts';
import { admitObjections } from '#workflows/modules/publicity/admit-objections.ts';
import { fileObjection } from '#workflows/modules/publicity/file-objection.ts';
import type { ObjectionRules } from '#workflows/modules/publicity/rules.ts';
import { everybody, office, whileAsked } from '#workflows/project/access/readers.ts';
import { anybody, platform } from '#workflows/project/audiences.ts';
import { definers, type Project } from '#workflows/project/state.ts';
import { decideObjection } from './decide-objection.ts';
import { decideObjectionWords } from './decide-objection.words.ts';
import { objectionWords } from './objections.words.ts';
import { type PublicitySubject, publicitySubjects } from './subjects.ts';

const objections: ObjectionRules<PublicitySubject, Project> = {
  definers,
  since: 1,
  stage: 'proposal',
  subjects: publicitySubjects,
  file: {
    code: 'S2.20',
    access: { known: [office, whileAsked(everybody)], read: office, actor: 'hidden', figures: [office, whileAsked(everybody)] },
    by: () => anybody('public'),
    isKnown: ({ roles }) => roles.some((role) => role !== 'public'),
  },
  admit: {
    code: 'S2.20a',
    access: { known: office, read: office, actor: 'named', figures: office },
    by: (project) => platform(project, 'secretary'),
  },
};

/** What every published matter needs. */
export const publicity = [fileObjection(objections), admitObjections(objections), decideObjection] as const;

export const publicityWords = {
  title: { zh: '公示与异议', en: 'Public notice and objections' },
  definitions: { ...objectionWords, 'decide-objection': decideObjectionWords },
} satisfies StageWords<typeof publicity>;
