import { publicityFacts as factsOf } from '#workflows/modules/publicity/publish.words.ts';
import { subjectNamed } from './subjects.words.ts';

export const publicityFacts = factsOf(subjectNamed);
