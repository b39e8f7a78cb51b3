import type { WordsOf } from '#workflows/engine/wording.ts';
import type { evaluatePartner } from './evaluate-partner.ts';

const sideIn = (name: string) => ({
  zh: `{${name}, select, enterprise {企业} university {高校} other {资助方}}`,
  en: `{${name}, select, enterprise {the enterprise} university {the university} other {the funder}}`,
});
const [by, of] = [sideIn('by'), sideIn('of')];

export const evaluatePartnerWords = {
  zh: {
    title: '评价合作方',
    noun: '合作评价',
    ask: `验收结论已经公示。十五个工作日内可以对${of.zh}作一次评价，1 分最低、5 分最高；逾期视为不评价，没有任何影响。`,
    outcomes: { rate: { label: '提交评价', leadsTo: '项目各方可以看到，不影响任何款项。', done: '评价了合作方' } },
    fields: {
      quality: { label: '工作质量', help: '1 至 5 分。' },
      cooperation: { label: '配合程度', help: '1 至 5 分。' },
      punctuality: { label: '守时履约', help: '1 至 5 分。' },
      studentPlan: { label: '学生培养计划完成（%）', help: '仅评价高校时填写；按计划工时与实际工时预填，可以更正。' },
      comment: '评语',
    },
    refusals: { 'plan-not-theirs': '只有高校承担学生培养计划。请清空该项。' },
    facts: {
      'partner-rated': `对${of.zh}的评价（${by.zh}）：质量 {quality} 分，配合 {cooperation} 分，守时 {punctuality} 分`,
      'partner-unrated': `${by.zh}在期限内未对${of.zh}作评价`,
      'student-plan-rated': `学生培养计划完成 {percent}%（${by.zh}评价）`,
    },
  },
  en: {
    title: 'Rate a partner',
    noun: 'Rating',
    ask: `The acceptance conclusion has been published. Within 15 working days you can rate ${of.en} once, from 1 (lowest) to 5 (highest); no answer in time is no rating and has no consequence.`,
    outcomes: {
      rate: { label: 'Submit the rating', leadsTo: 'The parties can read it; no payment is affected.', done: 'rated a partner' },
    },
    fields: {
      quality: { label: 'Quality of the work', help: 'From 1 to 5.' },
      cooperation: { label: 'Cooperation', help: 'From 1 to 5.' },
      punctuality: { label: 'Punctuality', help: 'From 1 to 5.' },
      studentPlan: {
        label: 'Student training plan fulfilled (%)',
        help: 'Only when rating the university. Pre-filled from planned and actual hours; correct if needed.',
      },
      comment: 'Comment',
    },
    refusals: { 'plan-not-theirs': 'Only the university has a student training plan. Leave this empty.' },
    facts: {
      'partner-rated': `Rating of ${of.en} by ${by.en}: quality {quality}, cooperation {cooperation}, punctuality {punctuality}`,
      'partner-unrated': `No rating of ${of.en} by ${by.en} within the time`,
      'student-plan-rated': `Student training plan fulfilled to {percent}%, as rated by ${by.en}`,
    },
  },
} satisfies WordsOf<typeof evaluatePartner>;
