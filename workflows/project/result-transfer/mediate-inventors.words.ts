import type { WordsOf } from '#workflows/engine/wording.ts';
import type { mediateInventors } from './mediate-inventors.ts';

export const mediateInventorsWords = {
  zh: {
    title: '调解完成人份额',
    noun: '完成人份额调解决定',
    ask: '有 {disputed} 名完成人经二次通知未表态或者再次提出异议。请听取各完成人意见，确定份额并说明理由；成果据此继续转化。不服的完成人可以另行起诉，其份额不会分给他人。',
    outcomes: { decide: { label: '确定份额', leadsTo: '由成果转化办公室确认权属。', done: '确定了完成人份额' } },
    fields: { inventors: '完成人', inventor: '完成人', shareBp: '份额（%）', reasons: '理由' },
    refusals: {
      'inventors-not-covered': '披露的完成人有 {expected} 名，填写了 {given} 名，缺 {missing} 名。请每人各列一次。',
      'shares-not-whole': '全部完成人份额合计 {givenBp}%，应为 100%。请调整份额。',
    },
    facts: { 'shares-decided': '完成人份额已由平台主管调解确定' },
  },
  en: {
    title: 'Mediate the inventors’ shares',
    noun: 'Decision on the inventors’ shares',
    ask: '{disputed, plural, one {One inventor has} other {# inventors have}} not answered after a second notice, or objected again. Hear the inventors and fix the shares with reasons; the transfer continues on this basis. An inventor who disagrees may go to court; no share passes to others.',
    outcomes: {
      decide: {
        label: 'Fix the shares',
        leadsTo: 'The transfer office confirms who owns the result.',
        done: 'fixed the inventors’ shares',
      },
    },
    fields: { inventors: 'Inventors', inventor: 'Inventor', shareBp: 'Share (%)', reasons: 'Reasons' },
    refusals: {
      'inventors-not-covered':
        'The disclosure names {expected} inventors; {given} are listed and {missing} missing. List each inventor once.',
      'shares-not-whole': 'The inventors’ shares add up to {givenBp}%, but must total 100%. Adjust the shares.',
    },
    facts: { 'shares-decided': 'The inventors’ shares were fixed by mediation' },
  },
} satisfies WordsOf<typeof mediateInventors>;
