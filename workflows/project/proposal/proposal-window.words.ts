import type { WordsOf } from '#workflows/engine/wording.ts';
import type { proposalWindow } from './proposal-window.ts';

export const proposalWindowWords = {
  zh: { title: '征集期', ask: '征集期内接收应答，到时自动截止。', facts: { 'window-closed': '征集截止，收到密封件 {proposals} 份' } },
  en: {
    title: 'Window for proposals',
    ask: 'Proposals are accepted during the window; it closes automatically at the set time.',
    facts: {
      'window-closed':
        'Window closed with {proposals, plural, =0 {no sealed proposals} one {# sealed proposal} other {# sealed proposals}}',
    },
  },
} satisfies WordsOf<typeof proposalWindow>;
