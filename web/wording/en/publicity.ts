import type { StageWording } from '#web/wording/wording-of.ts';
import type { publicity } from '#workflows/project/publicity/steps.ts';

export const publicityWording = {
  title: 'Publicity and objections',
  steps: {
    'file-objection': {
      title: 'File an objection',
      ask: 'Published for {days} days. Anybody may object by real name; nothing is accepted afterwards. Name and contact are for verification and are not published.',
      outcomes: {
        file: {
          label: 'File the objection',
          leadsTo: 'The platform’s lead, with a panel of three, decides in writing within a set time; until then the matter is on hold.',
          done: 'filed an objection',
        },
      },
    },
    'decide-objection': {
      title: 'Decide the objection',
      ask: 'An objection to {matter, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} was filed by real name ({objections, plural, one {the only one} other {one of #}}). With a panel of three, none of whom has a part in the matter, establish the facts and decide with reasons. Until then, however late, the matter stays on hold.',
      outcomes: {
        dismiss: {
          label: 'Dismiss',
          leadsTo: 'When all are decided and the days are over, the matter goes on.',
          done: 'dismissed the objection',
        },
        uphold: { label: 'Uphold and send back', leadsTo: 'Put right, then published again in full.', done: 'upheld the objection' },
        'uphold-and-reselect': {
          label: 'Uphold, choose again',
          leadsTo: 'The enterprise chooses again, and the new choice is published in full.',
          done: 'upheld the objection; the enterprise chooses again',
        },
        annul: {
          label: 'Uphold, annul the award',
          leadsTo: 'The project ends; the bond returns to the enterprise in full.',
          done: 'annulled the award',
        },
      },
    },
  },
  waits: {},
  fields: {
    grounds: { label: 'Facts and grounds', help: 'At least 50 characters; say what supports them.' },
    realName: { label: 'Real name', help: 'Not published.' },
    contact: { label: 'Contact', help: 'Not published.' },
    panel: {
      label: 'The panel of three',
      help: 'Three different persons; none who objected, answered the question, judged the matter or made the result.',
    },
    findings: 'Findings and reasons',
    disqualified: { label: 'Bidder to disqualify', help: 'Leave empty if none.' },
  },
  facts: {
    'publicity-started':
      '{subject, select, award {Award} conclusion {Conclusion} price {Intended price} other {Rewards}} published for {days} days{round, select, 1 {} other { (round {round})}}',
    'publicity-held':
      'The days of publicity for {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} are over; an objection is undecided and the matter is on hold',
    'publicity-cleared':
      'The days of publicity for {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} are over; no objection is open',
    'objection-filed':
      'An objection to {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} was filed by real name',
    'objection-dismissed':
      'Objection to {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} dismissed',
    'objection-upheld':
      'Objection to {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} upheld',
    'objection-overtaken':
      'Another objection to {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} needs no decision of its own: what it objects to has been withdrawn',
    'objection-undecided':
      'An objection to {matter, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} has not been decided in time; the matter stays on hold',
  },
} as const satisfies StageWording<typeof publicity>;
