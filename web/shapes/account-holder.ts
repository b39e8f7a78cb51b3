import type { Names } from './common.ts';

/** Width, case, spaces and a closing addition in brackets make no other name. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\([^()]*\)$/, '')
    .replaceAll(/\s/g, '')
    .toLowerCase();

/** Whether the bank knows the owner of an account under another name: its verifier and who pays look twice. */
export const isOtherHolder = (holder: string, { zh, en }: Names): boolean => ![zh, en].some((name) => bare(name) === bare(holder));
