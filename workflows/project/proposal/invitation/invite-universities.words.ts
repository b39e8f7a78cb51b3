import type { WordsOf } from '#workflows/engine/wording.ts';
import type { inviteUniversities } from './invite-universities.ts';

export const inviteUniversitiesWords = {
  zh: {
    title: '邀请高校应答',
    noun: '应答邀请',
    ask: '征集期内可以点名邀请高校应答，已邀请 {invited} 所。定向邀请的榜单，只有受邀高校可以应答。邀请名单不对其他应答单位公开。',
    outcomes: { invite: { label: '发出邀请', leadsTo: '受邀高校的项目负责人在十个工作日内答复是否有意。', done: '邀请了高校应答' } },
    fields: { universities: '受邀高校', reason: '邀请理由' },
    refusals: {
      'invited-already': '该高校已经受邀，或在名单中重复。请删除该行。',
      'too-many-invited': '受邀高校合计 {count} 所，最多 {most} 所。请减少名单。',
    },
    facts: { 'universities-invited': '邀请 {invited} 所高校应答' },
  },
  en: {
    title: 'Invite universities',
    noun: 'Invitation to respond',
    ask: 'While the window is open, universities can be invited by name; {invited} so far. Only invited universities can respond to a call by invitation. The list is not disclosed to other bidders.',
    outcomes: {
      invite: {
        label: 'Send the invitations',
        leadsTo: 'A principal investigator of each invited university answers within 10 working days whether it is interested.',
        done: 'invited universities to respond',
      },
    },
    fields: { universities: 'Universities', reason: 'Reason for the invitation' },
    refusals: {
      'invited-already': 'This university is already invited, or listed twice. Delete the row.',
      'too-many-invited': 'That makes {count} invited universities; the maximum is {most}. Shorten the list.',
    },
    facts: { 'universities-invited': '{invited, plural, one {# university} other {# universities}} invited to respond' },
  },
} satisfies WordsOf<typeof inviteUniversities>;
