import { shanghaiDay } from '#workflows/domain/days.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { endOf, waitingDays } from '#workflows/engine/period.ts';
import { transferDaysOf } from '#workflows/modules/terms/terms.ts';
import { parties, side } from '#workflows/project/access/readers.ts';
import { defineWait } from '#workflows/project/state.ts';
import { isDisposable, isTransferring, withTransfer } from './result-transfer.ts';

/** L7: the programme's days in which a taker should be found, from the day on which the ownership is clear. */
export const transferTerm = defineWait({
  name: 'transfer-term',
  stage: 'result-transfer',
  optional: true,
  facts: { 'transfer-term-over': noDetails },
  since: 1,
  access: { known: [parties, side('inventor')], read: parties, actor: 'named', figures: parties },
  waits: (project) => {
    const { rightsAt, deal, termOver } = project.transfer;
    if (!isTransferring(project) || !isDisposable(project) || !rightsAt || deal || termOver) return [];
    const at = endOf(waitingDays(transferDaysOf(project.terms)), rightsAt, project.terms.lengths, project.calendar);
    return [{ subject: 'term', until: { at }, about: { untilOn: shanghaiDay(at) } }];
  },
  elapsed: (project) => ({ state: withTransfer(project, { termOver: true }), facts: [{ type: 'transfer-term-over' }] }),
});
