import { shanghaiDay } from '#workflows/domain/days.ts';
import { deal, dealAndClient, grown } from '#workflows/project/access/readers.ts';
import { defineWait } from '#workflows/project/state.ts';
import { endAnnounced, endFacts, endLicence, standingNotice } from './licence.ts';

/** The days of a notice: they end with the licence, unless the notice is withdrawn or the fee paid for which it was given. */
export const licenceEnd = defineWait({
  name: 'licence-end',
  stage: 'benefit-sharing',
  clock: 'money',
  optional: true,
  facts: endFacts,
  announces: endAnnounced,
  since: 1,
  access: { known: dealAndClient, read: deal, actor: 'named', figures: grown(deal) },
  waits: (project) => {
    const notice = standingNotice(project);
    return notice
      ? [{ subject: 'licence', until: { at: notice.endsAt }, about: { cause: notice.cause, endsOn: shanghaiDay(notice.endsAt) } }]
      : [];
  },
  elapsed: (project, _subject, at) => {
    const notice = standingNotice(project);
    return notice ? endLicence(project, notice, at) : { state: project };
  },
});
