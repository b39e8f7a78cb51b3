import type { StageWords } from '#workflows/engine/wording.ts';
import { admitObjectionsWords } from '#workflows/modules/publicity/admit-objections.words.ts';
import { fileObjectionWords } from '#workflows/modules/publicity/file-objection.words.ts';
import { decideObjectionWords } from './decide-objection.words.ts';
import type { publicity } from './steps.ts';
import { subjectNamed } from './subjects.words.ts';

export const publicityWords = {
  title: { zh: '公示与异议', en: 'Publicity and objections' },
  definitions: {
    'file-objection': fileObjectionWords(subjectNamed),
    'admit-objections': admitObjectionsWords(subjectNamed),
    'decide-objection': decideObjectionWords,
  },
} satisfies StageWords<typeof publicity>;
