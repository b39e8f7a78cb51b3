import type { ProcedurePath } from './field-name.ts';

/** What each procedure is for. */
export const purposes: Readonly<Record<ProcedurePath, string>> = {
  'audit.verify': 'Recomputes the case’s hash chain and looks through its documents.',
  'calendar.inForce':
    'Holiday notices and outages by which deadlines are counted. Years without a notice are computed from the statutory days.',
  'cases.documents': 'The documents of a case that the caller may know of, sealed ones among them.',
  'cases.get': 'A case of any kind: where it stands, what is open and for whom.',
  'cases.list': 'The caller’s cases of one kind.',
  'cases.timeline': 'What has happened, the latest first.',
  'changes.seen':
    'Fingerprints of what the caller’s inbox and one case show: another one than before, something has changed. The stream `GET /changes?case=ID` (Server-Sent Events, same answer as data) tells of it within two seconds.',
  'demands.get': 'One listed question, as much as everybody may read.',
  'demands.list': 'Questions listed for universities to answer.',
  'documents.get': 'The form that an act recorded. That it was opened is recorded as well.',
  'drafts.discard': 'Throws away the caller’s drafts of an opening.',
  'drafts.get': 'What the caller has saved for an opening.',
  'drafts.save': 'Keeps a half-filled form; it is nobody else’s to read and no act.',
  'late.list':
    'What is late and who is waited for, with what the clock does next, in the cases that the caller watches over and of the caller’s own organisation.',
  'inbox.list': 'What waits for the caller, what the caller did, and notices. A program asks here what to do next.',
  'inbox.markRead': 'Marks notices as read.',
  'keys.create': 'Makes a bearer key. Needs a session: a key cannot make keys. At most 20 in use per person.',
  'keys.list': 'The caller’s keys, without the keys themselves.',
  'keys.revoke': 'Ends a key at once.',
  'me.get': 'Who the caller is, for which organisation and with which roles; null for nobody.',
  'packages.fill': 'After a withdrawal: fills the draft again from the kept package file.',
  'packages.take': 'Before a sealing: the copy of what goes into the envelope. The portal keeps none afterwards.',
  'password.change': 'Changes the password; ends all other sessions and all keys of the person.',
  'policies.open': 'Begins a change of policy. For holders of policy.maker.',
  'programmes.list': 'Programmes in which a question can be asked.',
  'projects.get': 'A project: as cases.get, with milestones, sums and scores.',
  'projects.list': 'The caller’s projects.',
  'projects.money': 'The ledger: movements, balances, positions and payments.',
  'projects.open': 'Begins a project: a question to be drafted (draft-demand). For holders of ent.requester.',
  'publicities.get': 'One public notice, what has become of objections, and where to object.',
  'publicities.list': 'Public notices, the latest first.',
  'sessions.end': 'Ends one session of the person who has signed in.',
  'sessions.endOthers': 'Ends all sessions but the one that asks.',
  'sessions.list': 'Sessions of the person who has signed in; a key has none.',
  'steps.check': 'Asks what the rules have against a form; answers as the act would be refused, and stores nothing.',
  'steps.page': 'All that one opening shows: outcomes, what to fill in, what to read first, how it ended.',
};
