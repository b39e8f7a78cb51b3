import type { SubjectNames } from './subject-names.words.ts';

/** Of the rules that a notice can break. */
export const publicityRefusals = {
  zh: {
    'too-few-days':
      '公示期填写 {days} {unit, select, workingDay {个工作日} other {天}}，少于规定的 {fewest} {unit, select, workingDay {个工作日} other {天}}。请填写不少于 {fewest} {unit, select, workingDay {个工作日} other {天}}。',
    'other-figure': '公示内容写有“{figure}”，与系统记录的金额或比例不一致。金额和比例已按记录列示，请改为记录的数字，或者删去。',
  },
  en: {
    'too-few-days':
      'A notice period of {days} {unit, select, workingDay {working days} other {days}} is shorter than the required {fewest}. Enter {fewest} or more.',
    'other-figure':
      'The notice says “{figure}”, which is none of the recorded sums and rates. These are shown from the record: use a recorded figure, or leave it out.',
  },
} as const;

export const publicityFacts = (named: SubjectNames) => {
  const subject = named('subject');
  return {
    zh: {
      'publicity-started': `${subject.zh}公示开始，为期 {days} {unit, select, workingDay {个工作日} other {天}}{round, select, 1 {} other {（第 {round} 次）}}`,
      'publicity-held': `${subject.zh}公示期满，异议尚未处理完毕，有关事项暂停`,
      'publicity-cleared': `${subject.zh}公示期满，无未决异议`,
    },
    en: {
      'publicity-started': `${subject.en} published for {days} {unit, select, workingDay {working days} other {days}}{round, select, 1 {} other { (round {round})}}`,
      'publicity-held': `The notice period for ${subject.the} has ended; an objection is undecided and the matter is on hold`,
      'publicity-cleared': `The notice period for ${subject.the} has ended; no objection is open`,
    },
  };
};
