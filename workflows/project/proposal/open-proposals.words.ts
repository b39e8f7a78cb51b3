import type { WordsOf } from '#workflows/engine/wording.ts';
import type { openProposals } from './open-proposals.ts';

export const openProposalsWords = {
  zh: {
    title: '开启应答方案',
    noun: '开启记录',
    ask: '征集期已结束，共 {proposals} 份密封件。须由项目经理和一名见证人（审计员或秘书）分别确认，两人齐备才会开启。',
    outcomes: { open: { label: '确认开启', leadsTo: '两人均确认后解封，进入资格审查。', done: '确认开启应答方案' } },
    fields: { sealsIntact: '密封件完好，同意开启' },
    facts: { 'opening-confirmed': '{seat, select, manager {项目经理} other {见证人}}确认开启' },
    letters: {
      opened: '应答方案已由两人共同开启，进入资格审查和专家评审',
    },
  },
  en: {
    title: 'Open the proposals',
    noun: 'Record of the opening',
    ask: 'The window has closed with {proposals, plural, one {# sealed proposal} other {# sealed proposals}}. The project manager and a witness (auditor or secretary) must each confirm; they are opened only when both have.',
    outcomes: {
      open: {
        label: 'Confirm the opening',
        leadsTo: 'Once both have confirmed, the proposals are unsealed and go to the eligibility check.',
        done: 'confirmed the opening',
      },
    },
    fields: { sealsIntact: 'The seals are intact; I agree to the opening' },
    facts: { 'opening-confirmed': 'Opening confirmed by the {seat, select, manager {project manager} other {witness}}' },
    letters: {
      opened: 'The proposals were opened by two people jointly; the eligibility check and expert review follow',
    },
  },
} satisfies WordsOf<typeof openProposals>;
