import type { WordsOf } from '#workflows/engine/wording.ts';
import type { admitObjections } from './admit-objections.ts';
import { publicityFacts } from './publish.words.ts';
import type { SubjectNames } from './subject-names.words.ts';

export const admitObjectionsWords = (named: SubjectNames) => {
  const subject = named('subject');
  const matter = named('matter');
  return {
    zh: {
      title: '受理异议',
      noun: '异议受理决定',
      ask: `${matter.zh}公示期间收到无账号人员的异议 {objections} 件。请核实姓名和联系方式，决定受理或不予受理；内容相同的可一并受理，合为一件处理。逾期未决定的，视为全部受理。`,
      outcomes: {
        admit: { label: '受理', leadsTo: '所列异议合为一件，由平台主管会同三人小组处理。', done: '受理了异议' },
        reject: { label: '不予受理', leadsTo: '所列异议不再处理；其余的仍待决定。', done: '决定不予受理' },
      },
      fields: {
        objections: { label: '异议编号', help: '已列出全部待受理的异议；本次不处理的请删去。' },
        reason: { label: '不予受理的理由', help: '例如姓名、联系方式经核实不属实，或未说明事实依据。将告知邮箱已确认的异议人。' },
      },
      refusals: {
        'listed-twice': '第 {row} 项与前面的重复。每件异议只列一次，请删除。',
        'not-filed': '第 {row} 项不是待受理的异议，可能已经办理。请刷新页面后重新选择。',
      },
      facts: {
        'objections-admitted': `受理了对${subject.zh}的异议 {count} 件，合为一件处理`,
        'objections-rejected': `对${subject.zh}的异议 {count} 件不予受理`,
        'publicity-cleared': publicityFacts(named).zh['publicity-cleared'],
      },
    },
    en: {
      title: 'Admit objections',
      noun: 'Admission of objections',
      ask: `{objections, plural, one {An objection} other {# objections}} to ${matter.the} came from people without an account. Verify name and contact, then admit or reject; identical ones can be admitted together and decided as one. After the deadline, all count as admitted.`,
      outcomes: {
        admit: {
          label: 'Admit',
          leadsTo: 'The platform’s lead, with a panel of three, decides the listed ones as one matter.',
          done: 'admitted objections',
        },
        reject: {
          label: 'Reject',
          leadsTo: 'The listed ones are not pursued; the others remain to be decided.',
          done: 'rejected objections',
        },
      },
      fields: {
        objections: { label: 'Numbers of the objections', help: 'All pending objections are listed; remove those not to be decided now.' },
        reason: {
          label: 'Why they are rejected',
          help: 'For example: name or contact proved untrue, or no factual basis is given. Objectors with a confirmed e-mail address are informed of it.',
        },
      },
      refusals: {
        'listed-twice': 'Row {row} repeats an earlier one. List each objection once and delete the repetition.',
        'not-filed': 'Row {row} is not a pending objection; it may have been decided. Reload the page and choose again.',
      },
      facts: {
        'objections-admitted': `{count, plural, one {An objection} other {# objections}} to ${subject.the} admitted, as one matter`,
        'objections-rejected': `{count, plural, one {An objection} other {# objections}} to ${subject.the} rejected`,
        'publicity-cleared': publicityFacts(named).en['publicity-cleared'],
      },
    },
  } satisfies WordsOf<ReturnType<typeof admitObjections>>;
};
