import type { WordsOf } from '#workflows/engine/wording.ts';
import type { nameSuccessor } from './name-successor.ts';
import { whatIn } from './successor.words.ts';

export const nameSuccessorWords = {
  zh: {
    title: '登记完成人变动',
    noun: '完成人变动登记',
    ask: '完成人去世的，登记其继承人；查找不到的，份额存入信托账户，不分给他人；找到的，恢复由本人办理。离开学校的完成人份额不变，仍由本人办理，无须登记。',
    outcomes: {
      heir: { label: '登记继承人', leadsTo: '法务复核后，由继承人代为表态和收款。', done: '登记了继承人' },
      'not-found': { label: '登记查找不到', leadsTo: '法务复核后，份额存入信托账户，每三年复查。', done: '登记完成人查找不到' },
      found: { label: '登记已经找到', leadsTo: '法务复核后，信托账户中的份额支付给本人。', done: '登记完成人已经找到' },
    },
    fields: { heir: '继承人', evidence: { label: '凭据', help: '继承公证、查找经过等。' } },
    refusals: { 'heir-is-inventor': '继承人就是该完成人本人。请另选一位。' },
    facts: { 'successor-named': `${whatIn.zh}，待复核` },
  },
  en: {
    title: 'Record what has become of an inventor',
    noun: 'Record on an inventor',
    ask: 'An inventor who has died has an heir. The share of one who cannot be found is kept in trust and goes to nobody else; found again, the inventor acts as before. Who has left the university keeps the share and needs no record.',
    outcomes: {
      heir: { label: 'Record the heir', leadsTo: 'A lawyer checks it; then the heir answers and is paid.', done: 'recorded an heir' },
      'not-found': {
        label: 'Record that nobody is found',
        leadsTo: 'A lawyer checks it; the share is kept in trust and looked at every three years.',
        done: 'recorded that an inventor cannot be found',
      },
      found: {
        label: 'Record that the inventor is found',
        leadsTo: 'A lawyer checks it; what is in trust is paid.',
        done: 'recorded that an inventor is found',
      },
    },
    fields: { heir: 'Heir', evidence: { label: 'Evidence', help: 'A notarial certificate, or how the search went.' } },
    refusals: { 'heir-is-inventor': 'This is the inventor. Choose the heir.' },
    facts: { 'successor-named': `${whatIn.en}; to be checked` },
  },
} satisfies WordsOf<typeof nameSuccessor>;
