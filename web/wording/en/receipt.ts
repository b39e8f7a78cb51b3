import type { Portal } from '#web/wording/messages.ts';

export const receipt: Portal['receipt'] = {
  title: 'Receipt',
  done: 'Done',
  next: 'What comes next',
  proof: 'Proof: project {number}, record no. {version}.',
  later: 'Received, being recorded',
  laterWhy: 'It has arrived and will show in the project shortly. There is no need to send it again.',
  unknown: 'There is no such receipt',
};
