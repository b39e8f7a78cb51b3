import type { WordsOf } from '#workflows/engine/wording.ts';
import type { nameSuccessor } from './name-successor.ts';
import { whatIn } from './successor.words.ts';

export const nameSuccessorWords = {
  zh: {
    title: '登记完成人变动',
    noun: '完成人变动登记',
    ask: '完成人去世的，登记其继承人；查找不到的，份额存入信托账户，不分给他人；找到的，恢复由本人办理。离开学校的完成人份额不变，仍由本人办理，无需登记。',
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
    title: 'Record a change concerning an inventor',
    noun: 'Record of a change concerning an inventor',
    ask: 'If an inventor has died, record the heir. If one cannot be found, the share is placed in trust and does not pass to others; once found, the inventor acts again. Inventors who have left the university keep their share and act themselves; no record is needed.',
    outcomes: {
      heir: {
        label: 'Record the heir',
        leadsTo: 'After a check by the legal office, the heir acts and is paid.',
        done: 'recorded an heir',
      },
      'not-found': {
        label: 'Record as not found',
        leadsTo: 'After a check by the legal office, the share is placed in trust and reviewed every three years.',
        done: 'recorded that an inventor cannot be found',
      },
      found: {
        label: 'Record as found',
        leadsTo: 'After a check by the legal office, the share in trust is paid to the inventor.',
        done: 'recorded that an inventor is found',
      },
    },
    fields: {
      heir: 'Heir',
      evidence: { label: 'Evidence', help: 'For example a notarial certificate of inheritance, or an account of the search.' },
    },
    refusals: { 'heir-is-inventor': 'The heir named is the inventor. Choose another person.' },
    facts: { 'successor-named': `${whatIn.en}; to be checked` },
  },
} satisfies WordsOf<typeof nameSuccessor>;
