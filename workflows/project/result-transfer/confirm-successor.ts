import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { grown, owners } from '#workflows/project/access/readers.ts';
import { agreement, both, hash } from '#workflows/project/agreed-text.ts';
import { university } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { inventorConcerned } from './inventor-concerned.ts';
import { withSuccessor } from './successors.ts';

const what = z.enum(['heir', 'not-found', 'found']);

const meaning = {
  heir: both('由继承人继承', 'succeeded by an heir'),
  'not-found': both('无法联系，份额由学校代管', 'cannot be found: the share is kept in trust'),
  found: both('已取得联系，恢复发放', 'found again: the share can be paid'),
};
/** A second person checks the evidence; only then the successor answers and is paid, or a share goes into trust. */
export const confirmSuccessor = defineStep({
  name: 'confirm-successor',
  code: 'S6.26',
  stage: 'benefit-sharing',
  since: 1,
  subjectIs: 'person',
  access: { known: owners, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) =>
    Object.entries(project.transfer.successors ?? {}).flatMap(([inventor, successor]) =>
      successor.confirmed
        ? []
        : [
            {
              subject: inventor,
              for: university(project, 'uni.legal', [successor.maker]),
              due: workingDays(10),
              about: { what: successor.what },
            },
          ],
    ),
  beside: (_project, { subject }) => eachAbout(subject, 'name-successor'),
  compares: (project, { subject }) => [inventorConcerned(project, subject)],
  composes: (project, _form, inventor = '') => {
    const { what, heir, maker = '' } = project.transfer.successors?.[inventor] ?? {};
    return (
      what &&
      agreement({
        recordedBy: { step: 'confirm-successor', outcome: 'confirm' },
        project,
        persons: [inventor, maker, ...(heir ? [heir] : [])],
        organisations: [],
        lines: (named) => [
          [both('完成人', 'Inventor'), named(inventor)],
          [both('确认事项', 'Confirmed'), heir ? both(`由${named(heir).zh}继承`, `succeeded by ${named(heir).en}`) : meaning[what]],
          [both('登记人', 'Recorded by'), named(maker)],
          ...hash(project.transfer.disclosure?.document),
        ],
      })
    );
  },
  outcomes: {
    confirm: { form: z.strictObject({ findings: optionalProse(2000) }), composed: agreedTexts, legal: true },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  facts: { 'successor-confirmed': z.strictObject({ what }), 'successor-returned': z.strictObject({ what }) },
  apply: (project, { outcome, subject: inventor }) => {
    const successor = project.transfer.successors?.[inventor];
    if (!successor) throw new Error(`nothing recorded of ${inventor}`);
    const about = { what: successor.what };
    if (outcome === 'return')
      return { state: withSuccessor(project, inventor, undefined), facts: [{ type: 'successor-returned', ...about }] };
    return {
      state: withSuccessor(project, inventor, { ...successor, confirmed: true }),
      facts: [{ type: 'successor-confirmed', ...about }],
    };
  },
});
