import type { StageWords } from '#workflows/engine/wording.ts';
import { checkPartyChange } from './check-party-change.ts';
import { checkPartyChangeWords } from './check-party-change.words.ts';
import { statePartyChange } from './state-party-change.ts';
import { statePartyChangeWords } from './state-party-change.words.ts';

export const partyChange = [statePartyChange, checkPartyChange] as const;
export const partyChangeWords = {
  title: { zh: '单位变更', en: 'Change of a party' },
  definitions: { 'state-party-change': statePartyChangeWords, 'check-party-change': checkPartyChangeWords },
} satisfies StageWords<typeof partyChange>;
