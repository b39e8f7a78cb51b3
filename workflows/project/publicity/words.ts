import type { StageWords } from '#workflows/engine/wording.ts';
import { admitObjectionsWords } from './admit-objections.words.ts';
import { decideObjectionWords } from './decide-objection.words.ts';
import { fileObjectionWords } from './file-objection.words.ts';
import type { publicity } from './steps.ts';

export const publicityWords = {
  title: { zh: '公示与异议', en: 'Publicity and objections' },
  definitions: { 'file-objection': fileObjectionWords, 'admit-objections': admitObjectionsWords, 'decide-objection': decideObjectionWords },
} satisfies StageWords<typeof publicity>;
