import type { WordsOf } from '#workflows/engine/wording.ts';
import { twiceRefusals } from '#workflows/modules/panel/naming.words.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import { endLetters, roundEndings } from '#workflows/project/proposal/without-award.words.ts';
import type { decideObjection } from './decide-objection.ts';
import { publicityFacts } from './define-publicity.words.ts';
import { subjectNamed } from './subjects.words.ts';

const subject = subjectNamed('subject');
const matter = subjectNamed('matter');

export const decideObjectionWords = {
  zh: {
    title: '处理异议',
    noun: '异议处理决定',
    ask: `${matter.zh}公示期间收到实名异议（共 {objections} 件）。请会同三人小组查明事实，作出说明理由的书面决定；与所涉事项有利害关系的人不得参加。决定之前，以及逾期未作决定的，有关事项不得继续。`,
    outcomes: {
      dismiss: { label: '异议不成立', leadsTo: '异议全部处理且公示期满后，有关事项继续。', done: '决定异议不成立' },
      uphold: { label: '异议成立，退回重办', leadsTo: '有关事项重新办理，并重新完整公示。', done: '决定异议成立，退回重办' },
      'uphold-and-reselect': { label: '异议成立，重新定榜', leadsTo: '由企业重新选定，并重新完整公示。', done: '决定异议成立，重新定榜' },
      annul: { label: '异议成立，撤销定榜', leadsTo: '项目结束，诚意金全额退还企业。', done: '决定撤销定榜' },
    },
    fields: {
      panel: { label: '参与决定的三人小组', help: '三名不同的人员；提出异议的、应答的、评审或验收过本项目的，以及成果完成人不得参加。' },
      findings: '查明的事实和决定理由',
      disqualified: { label: '取消资格的应答单位', help: '无需取消资格的留空。' },
    },
    refusals: {
      ...twiceRefusals.zh,
      'tied-to-the-matter':
        '此人与所涉事项有关（提出异议、应答、评审或验收过本项目，或为成果完成人，或已申报回避），不得参加。请另选一位。',
      'not-shortlisted': '所选单位不在入围名单中，无从取消资格。请从入围单位中选择，或留空。',
      'none-left': '入围名单中只有这一家，取消资格后没有可选的单位。请留空，或改选“异议成立，撤销定榜”。',
    },
    facts: {
      'objection-dismissed': `对${subject.zh}的异议不成立`,
      'objection-upheld': `对${subject.zh}的异议成立`,
      'objection-overtaken': `对${subject.zh}的另一件异议因所涉内容已撤回，不再单独处理`,
      'publicity-cleared': publicityFacts.zh['publicity-cleared'],
      'round-ended-award-annulled': roundEndings.zh['round-ended-award-annulled'],
      ...bondFacts.zh,
    },
    letters: {
      ...endLetters.zh,
    },
  },
  en: {
    title: 'Decide the objection',
    noun: 'Decision on an objection',
    ask: `An objection to ${matter.the} was filed under a real name ({objections, plural, one {one in total} other {# in total}}). Establish the facts together with a panel of three, none of whom has an interest in the matter, and decide in writing with reasons. Until the decision, even if it is late, the matter stays on hold.`,
    outcomes: {
      dismiss: {
        label: 'Dismiss',
        leadsTo: 'Once all objections are decided and the notice period is over, the matter proceeds.',
        done: 'dismissed the objection',
      },
      uphold: {
        label: 'Uphold and send back',
        leadsTo: 'The matter is redone and published again for the full period.',
        done: 'upheld the objection',
      },
      'uphold-and-reselect': {
        label: 'Uphold, select again',
        leadsTo: 'The enterprise selects again, and the new award is published for the full period.',
        done: 'upheld the objection; the enterprise selects again',
      },
      annul: {
        label: 'Uphold, annul the award',
        leadsTo: 'The project ends; the bond is returned to the enterprise in full.',
        done: 'annulled the award',
      },
    },
    fields: {
      panel: {
        label: 'The panel of three',
        help: 'Three different people; none who objected, submitted a proposal, reviewed or accepted in this project, or is an inventor.',
      },
      findings: 'Findings and reasons',
      disqualified: { label: 'Bidder to disqualify', help: 'Leave empty if none.' },
    },
    refusals: {
      ...twiceRefusals.en,
      'tied-to-the-matter':
        'This person is involved in the matter (as objector, bidder, reviewer or inventor, or by a declared conflict of interest). Choose somebody else.',
      'not-shortlisted': 'This bidder is not on the shortlist. Choose one that is, or leave it empty.',
      'none-left':
        'This is the only bidder on the shortlist; after disqualification none is left. Leave it empty, or choose “Uphold, annul the award”.',
    },
    facts: {
      'objection-dismissed': `Objection to ${subject.the} dismissed`,
      'objection-upheld': `Objection to ${subject.the} upheld`,
      'objection-overtaken': `Another objection to ${subject.the} needs no separate decision: the matter objected to has been withdrawn`,
      'publicity-cleared': publicityFacts.en['publicity-cleared'],
      'round-ended-award-annulled': roundEndings.en['round-ended-award-annulled'],
      ...bondFacts.en,
    },
    letters: {
      ...endLetters.en,
    },
  },
} satisfies WordsOf<typeof decideObjection>;
