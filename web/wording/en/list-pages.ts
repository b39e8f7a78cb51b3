import type { Pages } from '#web/wording/messages.ts';
import type { listPages as chinese } from '#web/wording/zh/list-pages.ts';

/** Words of the lists of stuck items, policy cases and public notices, and of the page of a new demand. */
export const listPages: Pick<Pages, keyof typeof chinese> = {
  late: {
    title: 'Stuck items',
    empty: 'Nothing is stuck',
    emptyWhy:
      'Items of your organisation’s people and of the projects you manage that are overdue, on hold, barred from payment or without a deadline are listed here until they are done.',
    waitsFor: 'Waiting for',
    since: 'since',
    reason: {
      dispute: 'it is in dispute',
      ruling: 'an award or a judgment says that it is not to be paid',
      inquiry: 'an inquiry by the platform',
      bar: 'no more public money is paid, by decision',
    },
    blocked: 'No payment since {since}: {reason}; the {lift} deals with it. The deadline runs on.',
    blockedForGood: 'No payment since {since}: {reason}. The deadline runs on.',
    next: 'Next: {kind, select, overdue {remind the person responsible} escalate_organisation {report to the organisation’s administrator and the project manager} escalate_lead {escalate to the lead manager} still_late {report to the lead manager again} second_notice {second notice} silence {the rule for silence applies} other {send a reminder}}',
    none: 'No further reminder',
  },
  policies: {
    title: 'Policy cases',
    search: 'Find by title or number',
    empty: 'No policy cases',
    new: 'New policy case',
    lead: 'One person proposes, another checks it against its source; it is then in force.',
    subject: 'Subject',
    subjects: { pack: 'Policy pack', terms: 'Terms of a programme', notice: 'Holidays of a year', outage: 'Outage of the platform' },
    effects: {
      pack: 'Statutory figures of a place from a given day; they apply to projects opened from then on.',
      terms: 'A programme’s own figures; they apply to projects opened from then on.',
      notice: 'The annual notice of the General Office of the State Council; open deadlines are recalculated, none is brought forward.',
      outage: 'A period in which the platform could not be used; no party is treated as late for it.',
    },
    choose: 'Choose a subject.',
    start: 'Begin',
  },
  newProject: {
    title: 'Submit a new demand',
    lead: 'Choose the programme first. Its terms (subsidy rate, notice periods, bond …) are fixed for this project; later changes do not affect it.',
    programme: 'Programme',
    runBy: 'Run by {platform}, funded by {funder}',
    start: 'Start writing the demand',
    none: 'No programme is open at present',
    choose: 'Choose a programme.',
  },
  publicities: {
    title: 'Public notices',
    lead: 'While a notice runs, anybody may object under their real name. The outcome of an objection can be looked up by its number.',
    search: 'Title, project number or objection number',
    empty: 'No notice matches',
    emptyWhy: 'Awards, acceptance results, transfer prices and rewards are shown here while they are open to objection.',
  },
};
