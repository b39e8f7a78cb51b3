import type { Portal } from '#web/wording/messages.ts';

export const receipt: Portal['receipt'] = {
  title: 'Receipt',
  done: 'Done',
  next: 'Next',
  again: 'May be done again',
  proof: 'Proof: project {number}, record no. {version}.',
  later: 'Received, being recorded',
  laterWhy: 'It has been received and will appear in the project shortly. Do not submit it again.',
  unknown: 'No such receipt',
};
