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
    title: 'Request a suspension of work',
    noun: 'Request for suspension',
    ask: 'Any party may request a suspension of work. It takes effect once the project manager (for the platform’s own request, the lead manager) has verified and recorded it; until then deadlines run as before. A suspension stops work deadlines only; payments and statutory periods continue.',
    outcomes: {
      request: {
        label: 'Submit the request',
        leadsTo: 'It is verified within 5 working days; until then everything continues.',
        done: 'requested a suspension of work',
      },
    },
    fields: {
      ground: { label: 'Ground', options: groundWords.en },
      reason: { label: 'Circumstances', help: 'Since when, what is affected, and when work is expected to resume.' },
      untilOn: {
        label: 'Expected to last until (inclusive)',
        help: 'At most 180 days. Leave empty if uncertain; it is reviewed every 30 days.',
      },
    },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: { 'suspension-asked': `A suspension of work was requested. Ground: ${groundIn.en}` },
  },
} satisfies WordsOf<ReturnType<typeof requestSuspension>>;
