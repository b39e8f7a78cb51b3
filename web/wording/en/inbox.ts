import type { Portal } from '#web/wording/messages.ts';

export const inbox: Portal['inbox'] = {
  title: 'Inbox',
  summary:
    '{todo, plural, =0 {Nothing is waiting for you} one {# item is waiting for you} other {# items are waiting for you}}{overdue, plural, =0 {} other {, # overdue}}',
  search: 'Project title or number',
  draft: 'Draft',
  others: '{count, plural, one {# other person can do this} other {# others can do this}}',
  waitingFor: 'Waiting for',
  items: '{count, plural, one {# item} other {# items}}',
  unread: 'Unread',
  readAll: 'Mark {count} on this page as read',
  unreadHere: '{count} unread',
  readProject: 'Mark as read',
  readProjectOf: 'Mark as read: {title}',
  grounds: 'Reasons:',
  readDocument: 'Read the document',
  readRecord: 'See the record',
  readCase: 'Open the project',
  preview: 'Selected item',
  tab: { todo: 'To do', done: 'Done', started: 'Started by me', notices: 'Notices' },
  group: { overdue: 'Overdue', today: 'Due today', soon: 'Within five working days', later: 'Later', none: 'No deadline', all: 'All' },
  empty: {
    todo: 'Nothing is waiting for you',
    done: 'You have not done anything yet',
    started: 'Nothing is open in projects you started',
    notices: 'No notices',
  },
  emptyWhy: {
    todo: 'When it is your turn, the item appears here with its deadline.',
    done: 'Everything you do stays here with its receipt.',
    started: 'Once you have started a project, this shows who each item is waiting for.',
    notices:
      'Results are announced here with their reasons: listing, opening, review, award or not, contract, acceptance, payment, closing, and the outcome of objections. Deadline reminders arrive here too.',
  },
};
