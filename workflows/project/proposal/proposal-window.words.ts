import type { WordsOf } from '#workflows/engine/wording.ts';
import type { proposalWindow } from './proposal-window.ts';

export const proposalWindowWords = {
  zh: { title: '征集期', ask: '征集期内接收应答，到时自动截止。' },
  en: { title: 'Window for proposals', ask: 'Universities may answer; it closes by itself, to the instant.' },
} satisfies WordsOf<typeof proposalWindow>;
