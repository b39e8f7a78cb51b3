import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { groundIn, groundWords } from './grounds.words.ts';
import type { requestSuspension } from './request-suspension.ts';

export const requestSuspensionWords = {
  zh: {
    title: '申请中止研发',
    noun: '中止申请',
    ask: '任何一方可以申请中止研发。由项目经理（平台提出的由项目负责人主管）核实并记录后生效，此前期限照常计算。中止只停研发的期限，付款和法定期限照常。',
    outcomes: {
      request: { label: '提交中止申请', leadsTo: '由记录人在 5 个工作日内核实；核实前一切照常。', done: '申请中止研发' },
    },
    fields: {
      ground: { label: '事由', options: groundWords.zh },
      reason: { label: '具体情况', help: '写明何时起、受何影响、预计何时能恢复。' },
      untilOn: { label: '预计中止至（含当日）', help: '最长 180 天；不确定的可不填，每 30 天复核一次。' },
    },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: { 'suspension-asked': `提出中止研发的申请，事由：${groundIn.zh}` },
  },
  en: {
    title: 'Ask to suspend the work',
    noun: 'Request for suspension',
    ask: 'Any party may ask that the work stand still. It does so once the project manager has recorded it (for the platform’s own request, the lead manager); until then deadlines run as before. A suspension stops the clocks of work only: payments and terms of law go on.',
    outcomes: {
      request: {
        label: 'Ask for the suspension',
        leadsTo: 'It is looked into within 5 working days; until then everything goes on.',
        done: 'asked to suspend the work',
      },
    },
    fields: {
      ground: { label: 'Ground', options: groundWords.en },
      reason: { label: 'What has happened', help: 'Since when, what it prevents, and when work can probably go on.' },
      untilOn: {
        label: 'Probably suspended until (inclusive)',
        help: 'At most 180 days. Leave it empty if unknown: it is reviewed every 30 days.',
      },
    },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: { 'suspension-asked': `A suspension of the work was asked for. Ground: ${groundIn.en}` },
  },
} satisfies WordsOf<ReturnType<typeof requestSuspension>>;
