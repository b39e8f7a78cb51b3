import type { WordsOf } from '#workflows/engine/wording.ts';
import { side } from '#workflows/project/contract/phrases.words.ts';
import type { decideReplacement } from './decide-replacement.ts';

export const decideReplacementWords = {
  zh: {
    title: '决定项目负责人更换',
    noun: '项目负责人更换意见',
    ask: '高校提出更换项目负责人，请审阅接任人简历和交接安排后决定。逾期不答复不视为同意：研发中止，仍可答复。',
    outcomes: {
      agree: { label: '同意更换', leadsTo: '各方均同意后，接任人负责本项目。', done: '同意更换项目负责人' },
      refuse: { label: '不同意', leadsTo: '高校可以另提人选。', done: '不同意更换项目负责人' },
    },
    fields: { opinion: '意见', reason: '理由' },
    facts: {
      'successor-agreed': `${side.zh}同意更换项目负责人`,
      'successor-refused': `${side.zh}不同意接任人选`,
      'investigator-replaced': '项目负责人已更换',
      'successor-unanswered': '接任人选逾期无人答复，研发中止',
    },
  },
  en: {
    title: 'Decide on the new principal investigator',
    noun: 'Decision on the new principal investigator',
    ask: 'The university proposes a new principal investigator. Review the candidate’s record and the handover plan, then decide. No answer in time does not count as consent: work is suspended, and you can still answer.',
    outcomes: {
      agree: {
        label: 'Agree',
        leadsTo: 'Once all have agreed, the successor takes over the project.',
        done: 'agreed to the new principal investigator',
      },
      refuse: { label: 'Refuse', leadsTo: 'The university may propose another candidate.', done: 'refused the new principal investigator' },
    },
    fields: { opinion: 'Opinion', reason: 'Reason' },
    facts: {
      'successor-agreed': `${side.en} agreed to the successor`,
      'successor-refused': `${side.en} refused the successor`,
      'investigator-replaced': 'The principal investigator was replaced',
      'successor-unanswered': 'No answer on the proposed successor in time; work is suspended',
    },
  },
} satisfies WordsOf<typeof decideReplacement>;
