import { z } from 'zod';
import { addMonths, Day, shanghaiDay } from '#workflows/domain/days.ts';
import type { Figures } from '#workflows/engine/beside.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByLatest, latestRules } from '#workflows/engine/day-rules.ts';
import { grown, owners, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { partyOf } from '#workflows/project/parties.ts';
import { newest } from '#workflows/project/readings.ts';
import { answerers, inventors } from '#workflows/project/recipients.ts';
import { withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';

/** How a result became public before it was filed. */
export const leakedBy = ['without-consent', 'exhibition', 'conference', 'oneself'] as const;
/** Months in which a filing still counts as new (patent law 24); an own publication has none. */
const graceMonths = 6;
const Leaked = z.enum(leakedBy);

/** 4.8: published before the filing. The record says since when and until when it can still be filed; nothing else follows by itself. */
export const reportLeak = defineStep({
  name: 'report-leak',
  code: 'S5.05a',
  stage: 'result-transfer',
  since: 1,
  optional: true,
  access: { known: grown(parties), read: grown(owners, side('enterprise')), actor: 'named', figures: grown(owners, side('enterprise')) },
  opens: (project) => {
    const { leak, patents = [], protection } = project.transfer;
    const isWork = ['executing', 'finalAcceptance', 'transferring'].includes(project.phase);
    const isOver = leak !== undefined || patents.length > 0 || protection === 'public';
    if (!isWork || isOver || !partyOf(project, 'university')) return [];
    return [
      { subject: 'leak', seat: 'university', for: university(project, 'uni.tto') },
      { subject: 'leak', seat: 'enterprise', for: enterprise(project, 'ent.legal') },
    ];
  },
  beside: () => [newest('announce-publication')],
  outcomes: { report: { form: z.strictObject({ publicOn: Day, how: Leaked, facts: prose(10, 3000) }), grounds: 'facts' } },
  facts: { 'publication-leaked': z.strictObject({ publicOn: Day, how: Leaked, graceUntil: Day }) },
  announces: {
    'publication-leaked': (project) => [
      university(project, 'uni.tto'),
      ...answerers(project, 'uni.research'),
      enterprise(project, 'ent.legal'),
      ...inventors(project),
    ],
  },
  rules: latestRules,
  breaks: (_project, { at, input: { publicOn } }) => brokenByLatest('publicOn', publicOn, shanghaiDay(at)),
  apply: (project, { input: { publicOn, how } }) => {
    const graceUntil = how === 'oneself' ? publicOn : addMonths(publicOn, graceMonths);
    return {
      state: withTransfer(project, { leak: { publicOn, graceUntil } }),
      facts: [{ type: 'publication-leaked', publicOn, how, graceUntil }],
    };
  },
});

/** Beside the choice of a protection: since when the result is public, and until when a filing still counts as new. */
export function leakFigures({ transfer: { leak } }: Project): Figures[] {
  if (!leak) return [];
  const { publicOn, graceUntil } = leak;
  return [
    {
      name: 'leak',
      items: [
        { name: 'publicOn', kind: 'day', value: publicOn },
        { name: 'graceUntil', kind: 'day', value: graceUntil },
      ],
    },
  ];
}
