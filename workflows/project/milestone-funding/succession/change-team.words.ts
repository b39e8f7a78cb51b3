import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { changeTeam } from './change-team.ts';

export const changeTeamWords = {
  zh: {
    title: '更换课题组成员',
    noun: '课题组成员变更',
    ask: '课题组成员更换、增加或者退出的，由科研院登记，各方得知。更换项目负责人的，请另行办理“更换项目负责人”。',
    outcomes: { change: { label: '登记成员变更', leadsTo: '企业、资助方和平台得知；不影响付款和验收。', done: '登记了课题组成员变更' } },
    fields: {
      leaves: { label: '退出的成员', help: '没有人退出的不填。' },
      joins: { label: '新加入的成员', help: '没有人加入的不填；加入后不得在本项目中代表其他方验收、评审、审批或付款。' },
      from: { label: '变更之日', help: '不早于合同生效日，不晚于今后 180 日。' },
      task: '承担的工作',
      reason: '变更原因',
      handover: '交接安排',
    },
    refusals: {
      'nobody-changes': '没有填写退出或者加入的成员。请至少填写一人。',
      'same-person': '退出和加入的是同一人。请更正其中一项。',
      'leads-work': '所选人员是项目负责人。请另选成员；更换项目负责人的，请办理“更换项目负责人”。',
      'joined-already': '该成员已经登记加入。请另选成员。',
      'left-already': '该成员已经登记退出。请另选成员。',
      ...earliestRefusals.zh,
      ...latestRefusals.zh,
    },
    facts: {
      'member-left': '一名课题组成员自 {from} 起退出',
      'member-joined': '一名成员自 {from} 起加入课题组',
    },
  },
  en: {
    title: 'Change team members',
    noun: 'Change of team members',
    ask: 'The research office records members who are replaced, join or leave; all parties are informed. For a new principal investigator, use “Replace the principal investigator”.',
    outcomes: {
      change: {
        label: 'Record the change',
        leadsTo: 'The enterprise, the funder and the platform are informed; payments and acceptance are not affected.',
        done: 'recorded a change of the team',
      },
    },
    fields: {
      leaves: { label: 'Member who leaves', help: 'Leave empty if nobody leaves.' },
      joins: {
        label: 'Member who joins',
        help: 'Leave empty if nobody joins. This person then cannot accept, review, approve or pay in this project on behalf of another party.',
      },
      from: { label: 'Date of change', help: 'Not before the contract takes effect, and at most 180 days from today.' },
      task: 'Task taken on',
      reason: 'Reason',
      handover: 'Handover plan',
    },
    refusals: {
      'nobody-changes': 'No member leaving or joining is named. Name at least one person.',
      'same-person': 'The same person leaves and joins. Correct one of the two.',
      'leads-work':
        'This person is the principal investigator. Choose a member; for a new principal investigator, use “Replace the principal investigator”.',
      'joined-already': 'This person is already recorded as joining. Choose another member.',
      'left-already': 'This person is already recorded as leaving. Choose another member.',
      ...earliestRefusals.en,
      ...latestRefusals.en,
    },
    facts: {
      'member-left': 'A member leaves the team as of {from}',
      'member-joined': 'A member joins the team as of {from}',
    },
  },
} satisfies WordsOf<typeof changeTeam>;
