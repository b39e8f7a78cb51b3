import { camelCase } from '#web/shapes/camel-case.ts';
import { steps } from '#workflows/kinds.ts';

/**
 * Callers of each procedure. The one table of the portal: a procedure outside it cannot be called (a missing row fails a test, and
 * at run time). It says who gets in; what they see inside is cut by `web/access/document-rules.ts`, and whether an act is done is
 * decided by the workflow alone.
 *
 * - `anyone`: also without signing in
 * - `signed-in`: a person with at least one role
 * - `setting-up`: as `signed-in`, and who is to set up a second factor before anything else
 * - `participant`: of the case named by the input; others get the same 404 as for a random id
 * - `opening`: as `participant`, or asked by an open step (an open call, an objection by the public)
 * - `desk`: as `opening`, or asked by a colleague to write in a form there; the form's own rule decides further (web/reads/desk.ts)
 * - `{ step }`: who may know of this step of this subject (known-act.ts); others get the same 404, before their form is looked at
 * - `auditor`: the platform's auditor, lead or project manager, in the project
 */
export type Rule = 'anyone' | 'signed-in' | 'setting-up' | 'participant' | 'opening' | 'desk' | 'auditor' | { readonly step: string };

const reads = {
  'me.get': 'anyone',
  'me.ownData': 'signed-in',
  'me.preparations': 'signed-in',
  // of a case in which the viewer takes no part it says as much as of a random id: nothing
  'changes.seen': 'signed-in',
  'inbox.list': 'signed-in',
  'inbox.markRead': 'signed-in',
  // empty for who watches over nothing
  'late.list': 'signed-in',
  // the thread's own rule decides further (web/access/threads.ts); refused as the participants' 404
  'talk.threads': 'participant',
  'talk.thread': 'participant',
  'talk.post': 'participant',
  'talk.withdraw': 'participant',
  'talk.mentions': 'signed-in',
  'projects.list': 'signed-in',
  'projects.get': 'participant',
  'projects.money': 'participant',
  'cases.list': 'signed-in',
  'cases.get': 'participant',
  'cases.timeline': 'participant',
  'cases.documents': 'participant',
  'projects.open': 'signed-in',
  'policies.open': 'signed-in',
  'steps.page': 'opening',
  'steps.check': 'opening',
  'drafts.save': 'desk',
  'drafts.get': 'desk',
  'drafts.askedOfMe': 'signed-in',
  'drafts.desk': 'desk',
  'drafts.form': 'desk',
  'drafts.ask': 'desk',
  'drafts.askNoMore': 'desk',
  'drafts.markDone': 'desk',
  'drafts.look': 'desk',
  'drafts.discard': 'opening',
  'packages.take': 'opening',
  'packages.fill': 'opening',
  'documents.get': 'participant',
  'papers.list': 'participant',
  'papers.check': 'anyone',
  'demands.list': 'anyone',
  'demands.get': 'anyone',
  'publicities.list': 'anyone',
  'publicities.get': 'anyone',
  'programmes.list': 'signed-in',
  'calendar.inForce': 'anyone',
  'keys.create': 'signed-in',
  'keys.list': 'signed-in',
  'keys.revoke': 'signed-in',
  'notifications.get': 'signed-in',
  'notifications.choose': 'signed-in',
  'notifications.enterChannel': 'signed-in',
  'notifications.confirmChannel': 'signed-in',
  'notifications.endChannel': 'signed-in',
  'notifications.renewCalendar': 'signed-in',
  'notifications.endCalendar': 'signed-in',
  // empty but for the auditor and the administrators
  'mails.log': 'signed-in',
  'sessions.list': 'signed-in',
  'sessions.end': 'signed-in',
  'sessions.endOthers': 'signed-in',
  'password.change': 'signed-in',
  'password.byMail': 'anyone',
  'password.forgotten': 'anyone',
  'password.stands': 'anyone',
  'password.reset': 'anyone',
  'authenticators.list': 'signed-in',
  'authenticators.register': 'signed-in',
  'authenticators.end': 'signed-in',
  'secondFactor.get': 'setting-up',
  'secondFactor.begin': 'setting-up',
  'secondFactor.confirm': 'setting-up',
  'secondFactor.renewCodes': 'signed-in',
  'secondFactor.end': 'signed-in',
  // of the organisation acted for, to its administrator alone
  'people.list': 'signed-in',
  'people.invite': 'signed-in',
  'people.access': 'signed-in',
  'people.endSessions': 'signed-in',
  'people.revokeKey': 'signed-in',
  // and of other organisations' administrators, to the platform's administrator
  'people.issueCode': 'signed-in',
  'people.withdraw': 'signed-in',
  'people.giveRole': 'signed-in',
  'people.endRole': 'signed-in',
  'people.endMembership': 'signed-in',
  // of the organisation acted for, to its finance officers and administrators; to others their own
  'payees.list': 'signed-in',
  'payees.register': 'signed-in',
  'payees.verify': 'signed-in',
  'payees.end': 'signed-in',
  // of the organisation acted for, to its administrators and its legal office
  'signatories.list': 'signed-in',
  'signatories.enter': 'signed-in',
  'signatories.letter': 'signed-in',
  'signatories.confirm': 'signed-in',
  'signatories.end': 'signed-in',
  // of the platform's office and funders; to others like what does not exist
  'register.organisations': 'signed-in',
  'register.organisation': 'signed-in',
  'register.enterMeasure': 'signed-in',
  'register.enterClass': 'signed-in',
  // and to the expert in person
  'register.experts': 'signed-in',
  'register.expert': 'signed-in',
  'register.enterProfile': 'signed-in',
  'register.enterTie': 'signed-in',
  'register.confirm': 'signed-in',
  'register.end': 'signed-in',
  // of the organisation acted for, to its administrator alone
  'register.own': 'signed-in',
  'register.propose': 'signed-in',
  'register.refuse': 'signed-in',
  // the caller's own
  'profile.get': 'signed-in',
  'profile.correctName': 'signed-in',
  'organisationSignIns.list': 'anyone',
  'admissions.request': 'anyone',
  'admissions.platforms': 'anyone',
  // by the token of the application, and of the invitation
  'admissions.get': 'anyone',
  'invitations.get': 'anyone',
  'invitations.accept': 'anyone',
  // by the token of a mail to the objector
  'objections.get': 'anyone',
  'objections.confirm': 'anyone',
  'audit.verify': 'auditor',
} as const satisfies Record<string, Rule>;

/** One row per step: the workflow says whose turn it is, the portal only who gets as far as asking it. */
const acts: Record<string, Rule> = Object.fromEntries(steps.map(({ name }) => [`steps.${camelCase(name)}`, { step: name }]));

export const procedurePolicy: Readonly<Record<string, Rule>> = { ...reads, ...acts };

/**
 * Routes of the pages by their id in Remix's build, for loader and action alike: `anyone`, or `signed-in` (others are sent
 * to sign in). One without a row answers 404. A step's page is for anyone because the public may be asked as well; what it
 * shows goes through the procedures above.
 */
export const routePolicy: Readonly<Record<string, 'anyone' | 'signed-in' | 'setting-up'>> = {
  root: 'anyone',
  'routes/home': 'anyone',
  'routes/sign-in': 'anyone',
  'routes/sign-in-code': 'anyone',
  'routes/sign-out': 'anyone',
  'routes/preferences': 'anyone',
  'routes/demands': 'anyone',
  'routes/demand': 'anyone',
  'routes/publicities': 'anyone',
  'routes/publicity': 'anyone',
  'routes/check': 'anyone',
  'routes/not-found': 'anyone',
  'routes/step': 'anyone',
  'routes/receipt': 'anyone',
  'routes/inbox': 'signed-in',
  'routes/read-notices': 'signed-in',
  'kinds/project/projects': 'signed-in',
  'kinds/project/new-project': 'signed-in',
  'kinds/policy/policies': 'signed-in',
  'kinds/policy/new-policy': 'signed-in',
  'kinds/project/milestones': 'signed-in',
  'kinds/project/money': 'signed-in',
  'routes/case': 'signed-in',
  'routes/case-timeline': 'signed-in',
  'routes/case-documents': 'signed-in',
  'routes/case-talk': 'signed-in',
  'routes/messages': 'signed-in',
  // its form's own rule decides further (web/reads/desk.ts)
  'routes/writers': 'signed-in',
  'routes/document': 'signed-in',
  'routes/package': 'signed-in',
  // a background request: after a sign-out it gets 401 from the route itself, never a redirect
  'routes/draft': 'anyone',
  'routes/discard-draft': 'signed-in',
  'routes/keys': 'signed-in',
  'routes/notifications': 'signed-in',
  'routes/mails': 'signed-in',
  'routes/sessions': 'signed-in',
  'routes/late': 'signed-in',
  'routes/own-data': 'signed-in',
  'routes/password': 'signed-in',
  'routes/forgotten': 'anyone',
  'routes/reset': 'anyone',
  'routes/second-factor': 'setting-up',
  'routes/organisation': 'signed-in',
  'routes/person': 'signed-in',
  'routes/payees': 'signed-in',
  'routes/signatories': 'signed-in',
  'routes/own-organisation': 'signed-in',
  'routes/profile': 'signed-in',
  'routes/letter': 'signed-in',
  'routes/organisations': 'signed-in',
  'routes/registered': 'signed-in',
  'routes/experts': 'signed-in',
  'routes/expert': 'signed-in',
  'routes/invitation': 'anyone',
  'routes/objection': 'anyone',
  'routes/passkeys': 'signed-in',
  'routes/register': 'anyone',
  'routes/registration': 'anyone',
  'kinds/admission/admissions': 'signed-in',
};
