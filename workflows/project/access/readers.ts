import type { Reader, Who } from '#workflows/engine/access.ts';
import type { Actor } from '#workflows/engine/define-step.ts';
import { objectorsOf } from '#workflows/modules/publicity/publicity.ts';
import { hasSigned, isAdmitted, isUnderNda } from '#workflows/project/demand-intake/annex.ts';
import { midtermCaller } from '#workflows/project/milestone-funding/midterm/midterm.ts';
import {
  demandDocumentAccess,
  isOfFinalPanel,
  isOfMidterm,
  isReviewer,
  isSittingOver,
  isSummingUp,
  mayKnowPoints,
  mayReadProposal,
} from '#workflows/project/proposal/visibility.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Side } from './sides.ts';

/** A group of readers of a project's matters; `always`: sides that belong to it in every state, so that lists may ask in SQL. */
export type Group = Who<Project> & { readonly always?: readonly Side[] };
const alwaysOf = (groups: readonly Group[]) => groups.flatMap(({ always = [] }) => always);

const is = ({ sides }: Reader, ...any: readonly Side[]) => any.some((one) => sides.has(one));
const holds = ({ roles }: Actor, ...any: readonly string[]) => any.some((role) => roles.includes(role));

/** In the project as a student and as nothing else: learns no price. */
export const isStudent = ({ roles }: Actor) =>
  roles.includes('uni.student') && roles.every((role) => role === 'uni.student' || role === 'public' || role === 'inventor');

/** The parties and persons of these sides. */
export const side = (...any: readonly Side[]): Group =>
  Object.assign<Who<Project>, { always: readonly Side[] }>((_project, reader) => is(reader, ...any), { always: any });
/** On one side, in one of these roles. */
export const staff =
  (of: Side, ...roles: readonly string[]): Group =>
  (_project, reader) =>
    is(reader, of) && holds(reader, ...roles);
/** The same readers without those who are students alone. */
export const grown = (...groups: readonly Group[]): Group =>
  Object.assign<Who<Project>, { always: readonly Side[] }>(
    (project, reader, matter) => !isStudent(reader) && groups.some((group) => group(project, reader, matter)),
    { always: alwaysOf(groups).filter((one) => one !== 'university' && one !== 'bidder') },
  );
/** The same readers, once it is open or asked and before it is done. */
export const whileAsked =
  (...groups: readonly Group[]): Group =>
  (project, reader, matter) =>
    matter.outcome === undefined && matter.details === undefined && groups.some((group) => group(project, reader, matter));

/** That a call is open, for the parties; whose text came back to be mended is not theirs to know. */
export const theCall: Group = (project, reader, matter) => matter.seat === undefined && whileAsked(parties)(project, reader, matter);

/** Open to all, also without an account. */
const all: readonly Side[] = ['enterprise', 'university', 'funder', 'platform', 'broker', 'bidder', 'invited', 'expert', 'inventor'];
export const everybody: Group = Object.assign<Who<Project>, { always: readonly Side[] }>(() => true, { always: all });
/** Takes any part in the project. */
export const participants = side(...all);
/** Told what happens in the project, though not always what it says. */
export const parties = side('enterprise', 'university', 'funder', 'platform', 'broker');
/** The parties without an intermediary. */
export const principals = side('enterprise', 'university', 'funder', 'platform');
export const client = side('platform', 'enterprise');
/** Those who choose among the proposals. */
export const selection = side('platform', 'enterprise', 'funder');
/** The same of an opened proposal: before the opening its existence is secret. */
export const selectionOnceOpened: Group = (project, reader, matter) =>
  project.selection.proposals?.[String(matter.details?.['proposal'] ?? matter.subject)]?.offer !== undefined &&
  selection(project, reader, matter);
export const contractSides = side('platform', 'enterprise', 'university');
/** Those whom the subsidy concerns. */
export const grant = side('platform', 'funder', 'enterprise');

/** The platform's case officers: they know who judges and who objects. */
const officers = ['pm', 'pm.lead', 'secretary', 'auditor'];
export const office = staff('platform', ...officers);
/** The university's offices that deal with its results, and those of them that pay single persons. */
const payOffices = ['uni.finance', 'uni.research', 'uni.signatory'];
const resultOffices = staff('university', 'uni.tto', 'uni.legal', ...payOffices);
/** Those who share an income between its inventors: what each is owed is one table for all of them. */
export const sharesIncome = (reader: Reader): boolean =>
  is(reader, 'inventor') || (is(reader, 'university') && holds(reader, 'uni.tto', 'uni.legal', ...payOffices));
/** Those who own a result or share its income: never students of other work, nor the enterprise. */
export const owners: Group = (project, reader, matter) =>
  office(project, reader, matter) || resultOffices(project, reader, matter) || is(reader, 'inventor', 'broker');
/** Those who deal with, approve or supervise what single persons are paid and what is withheld of it. */
export const keepsPayroll = (reader: Reader): boolean =>
  (is(reader, 'platform') && holds(reader, ...officers)) || (is(reader, 'university') && holds(reader, ...payOffices));
export const payroll: Group = (_project, reader) => keepsPayroll(reader);
/**
 * The organisation that takes the result: the enterprise that has asked the question, or another one. Each reads its own terms alone:
 * those of another organisation stand under a subject with its number, `price-2`.
 */
const dealSubjects = ['price', 'transfer', 'result'];
export const taking: Group = ({ parties: list, transfer }, reader, { subject }) => {
  const [, number] = /^(?:price|transfer|result)-(\d+)$/.exec(subject) ?? [];
  if (number !== undefined) return is(reader, 'licensee') && Number(number) === transfer.takers;
  if (dealSubjects.includes(subject)) return is(reader, 'enterprise');
  return list.some(({ part }) => part === 'licensee') ? is(reader, 'licensee') : is(reader, 'enterprise');
};
/** The owners and the organisation that takes a licence. */
export const deal: Group = Object.assign<Who<Project>, { always: readonly Side[] }>(
  (project, reader, matter) =>
    owners(project, reader, matter) || taking(project, reader, matter) || (is(reader, 'platform') && holds(reader, 'tm')),
  { always: ['inventor', 'broker'] },
);
/** The same, and the asking enterprise: it learns of the act, not of the terms of another organisation. */
export const dealAndClient: Group = Object.assign<Who<Project>, { always: readonly Side[] }>(
  (project, reader, matter) => deal(project, reader, matter) || is(reader, 'enterprise'),
  { always: ['enterprise', 'inventor', 'broker'] },
);

/** The university that the matter is about, but for its students. */
export const subjectParty: Group = (_project, reader, { subject }) => bidsForIt(reader) && reader.organisation === subject;
/** Of a university only those who take part for it, and no students. */
const takesPartFor = (reader: Reader, id: string) =>
  !isStudent(reader) && (reader.organisation !== id || is(reader, 'university', 'bidder'));
/** A university that was asked by name: of the call it answers, and of that alone. */
export const invitedParty: Group = (_project, reader, { subject, details }) =>
  is(reader, 'university', 'bidder', 'invited') && reader.organisation === String(details?.['proposal'] ?? subject) && !isStudent(reader);
/** As the proposal stage says, for those who take part. */
export const readsProposal = (project: Project, reader: Reader, id: string) =>
  takesPartFor(reader, id) && mayReadProposal(project, reader, id);
export const knowsPoints = (project: Project, reader: Reader, id: string) => takesPartFor(reader, id) && mayKnowPoints(project, reader, id);

/** The university that a fact names. */
const proposalOf = (matter: Parameters<Group>[2]) => String(matter.details?.['proposal'] ?? matter.subject);
/** Readers of the proposal that it is about: its own university, and after the opening those who choose and judge. */
export const proposalReaders: Group = (project, reader, matter) => readsProposal(project, reader, proposalOf(matter));
/** Takes part for a university that answers, and not as a student. */
export const bidsForIt = (reader: Reader) => is(reader, 'university', 'bidder') && !isStudent(reader);
/** The university whose proposal a fact names. */
export const ownProposal: Group = (_project, reader, matter) => bidsForIt(reader) && reader.organisation === proposalOf(matter);
/** Bidders, under an NDA those whom the enterprise has admitted; experts and staff as the demand's own rule says. */
export const demandReaders: Group = (project, reader) =>
  (is(reader, 'bidder', 'invited') && (!isUnderNda(project) || (isAdmitted(project, reader.organisation) && !isStudent(reader)))) ||
  (reader.sides.size > 0 && demandDocumentAccess(project, reader) === 'full');
/** The university that a request for the annex, or an act or fact about it, is of. */
const annexUniversity = ({ subject, organisation, details }: Parameters<Group>[2]) =>
  String(details?.['proposal'] ?? (subject === 'annex' ? organisation : subject));
export const ownAnnex: Group = (_project, reader, matter) =>
  is(reader, 'university', 'bidder', 'invited') && reader.organisation === annexUniversity(matter) && !isStudent(reader);
/** The asking side, from the signed undertaking on. */
export const signedFor: Group = (project, reader, matter) =>
  is(reader, 'platform', 'enterprise') && hasSigned(project, annexUniversity(matter));
/** A number given for a lot is for these to read once the other is given as well. */
export const onceDrawn =
  (...readers: readonly Group[]): Group =>
  (project, reader, matter) =>
    project.selection.seed !== undefined && readers.some((who) => who(project, reader, matter));
/** Has taken the review on and found no conflict. */
export const reviewPanel: Group = (project, reader) => isReviewer(project, reader);
/**
 * Once the panel has agreed: the enterprise and the panel itself; before that who presides; the university that was judged
 * with its points. A withdrawal and its reason are visible to none of them.
 */
export const judged: Group = (project, reader, { subject, outcome }) =>
  outcome === 'submit' &&
  (project.selection.consensus === undefined
    ? isSummingUp(project, reader)
    : is(reader, 'enterprise') ||
      (reader.organisation === subject && knowsPoints(project, reader, subject)) ||
      isReviewer(project, reader));
/** An objection to the text is for the other side; that one's own lawyers found nothing is not. */
export const otherContractor: Group = (_project, reader, { outcome }) =>
  (outcome === 'conditions' || outcome === 'block') && is(reader, 'platform', 'enterprise', 'university') && !isStudent(reader);
/** Experts who judge the work, at its end or half way. */
export const finalPanel: Group = (project, reader) => isOfFinalPanel(project, reader) || isOfMidterm(project, reader);
/** Has called the experts, and may name others in their place (P8). */
export const callsMidterm: Group = (project, reader) => {
  const { role, organisation } = midtermCaller(project);
  return reader.organisation === organisation && holds(reader, role);
};
/** The experts' advice, and each opinion without its author, once all have answered. */
export const afterMidterm: Group = ({ funding: { midterm } }, reader, { outcome }) =>
  midterm?.result !== undefined &&
  outcome !== 'declare-conflict' &&
  !isStudent(reader) &&
  is(reader, 'enterprise', 'university', 'platform');
/** After the last vote. */
export const afterSitting: Group = (project, reader, { subject, outcome }) =>
  outcome !== 'declare-conflict' &&
  isSittingOver(project, subject) &&
  (is(reader, 'enterprise', 'university', 'funder') || isOfFinalPanel(project, reader));
/** Has the same say in how a joint result is protected. */
export const coOwner: Group = ({ transfer }, reader) => transfer.rights === 'joint' && is(reader, 'enterprise');

/** Bidders of the call: they read its end without an award or a contract, whichever step states it. */
export const bidderAtEnd: Group = (_project, reader, { fact }) =>
  (fact === 'not-contracted' ||
    fact === 'demand-withdrawn' ||
    fact === 'round-relisted' ||
    fact === 'order-recomputed' ||
    fact?.startsWith('round-ended-') === true) &&
  is(reader, 'bidder') &&
  !isStudent(reader);
/** Those whose answers to the round before were below the threshold, once the platform has said why. */
export const formerBidder: Group = ({ selection: { former = [], explained } }, reader, { outcome }) =>
  explained === true &&
  outcome === 'agree-with-feedback' &&
  is(reader, 'bidder') &&
  former.some(({ id }) => id === reader.organisation) &&
  !isStudent(reader);
/** Bidders, after another university has taken the award; its price is published elsewhere. */
export const bidderAtAward: Group = (_project, reader, { fact }) =>
  fact === 'award-confirmed' && is(reader, 'bidder') && !isStudent(reader);
/** Whose objection the matter is. */
export const objector: Group = ({ publicities }, { person }, { subject }) =>
  person !== '' && Object.values(publicities).some((publicity) => objectorsOf(publicity, subject).includes(person));
