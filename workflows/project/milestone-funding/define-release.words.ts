import { releaseFacts as factsOf } from '#workflows/modules/payment/release.words.ts';
import { what } from './phrases.words.ts';

export const releaseFacts = factsOf(what);
