import { admitObjectionsWords } from '#workflows/modules/publicity/admit-objections.words.ts';
import { fileObjectionWords } from '#workflows/modules/publicity/file-objection.words.ts';
import { subjectNamed } from './subjects.words.ts';

export const objectionWords = {
  'file-objection': fileObjectionWords(subjectNamed),
  'admit-objections': admitObjectionsWords(subjectNamed),
};
