import type { MembershipRefusal } from '#workflows/membership/change.ts';
import { isAdministrator } from '#workflows/membership/roles-given.ts';
import { bodies, type EntryKind, Refusal, type RegisterChange } from './entries.ts';

/** An entry as it lies in the register. */
export interface KnownEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly subject: string;
  readonly body: unknown;
  /** Hash of its texts as they stand. */
  readonly texts: string;
  /** Null: not asked for yet. */
  readonly enteredBy: string | null;
  readonly isConfirmed: boolean;
  readonly isEnded: boolean;
}
export interface Registrar {
  readonly person: string;
  /** The one acted for. */
  readonly organisation: string;
  /** Held now in the organisation acted for, for all its cases. */
  readonly roles: readonly string[];
  /** That organisation runs programmes of the platform. */
  readonly isPlatform: boolean;
}
export interface RegisterWrites {
  readonly entersEntry?: string;
  readonly confirmsEntry?: string;
  readonly endsEntry?: string;
}

const forOrganisations: readonly string[] = ['pm.lead', 'registrar', 'organisation-admin'];
const forExperts: readonly string[] = ['pm', 'pm.lead', 'secretary', 'registrar', 'organisation-admin'];
const holdsOne = (roles: readonly string[], among: readonly string[]) => roles.some((role) => among.includes(role));

/** Enters measures and classes, and judges corrections. */
export const keepsOrganisations = ({ roles, isPlatform }: Registrar) => isPlatform && holdsOne(roles, forOrganisations);
/** Keeps the pool of experts. */
export const keepsExperts = ({ roles, isPlatform }: Registrar) => isPlatform && holdsOne(roles, forExperts);
const isOwnOfExpert = ({ person, roles }: Registrar, { subject, kind }: Pick<KnownEntry, 'subject' | 'kind'>) =>
  subject === person && (kind === 'profile' || kind === 'tie') && roles.includes('expert');
/** Asks for a correction of the organisation acted for. */
export const corrects = ({ organisation, roles }: Registrar, subject: string) => subject === organisation && roles.some(isAdministrator);

/** Enters an entry of this kind about this subject. */
export function enters(registrar: Registrar, { kind, subject }: Pick<KnownEntry, 'subject' | 'kind'>): boolean {
  switch (kind) {
    case 'measure':
    case 'class':
    case 'refusal':
      return keepsOrganisations(registrar);
    case 'profile':
    case 'tie':
      return isOwnOfExpert(registrar, { kind, subject }) || keepsExperts(registrar);
    case 'name':
      return subject === registrar.person;
    case 'correction':
      return corrects(registrar, subject);
  }
}
const keeps = (registrar: Registrar, entry: KnownEntry) =>
  enters(registrar, entry) || (entry.kind === 'correction' && keepsOrganisations(registrar));

/** It waits for the platform. */
const isOpen = ({ enteredBy, isConfirmed, isEnded }: KnownEntry) => enteredBy !== null && !isConfirmed && !isEnded;

/**
 * What a change of the register writes, or why it is refused. Pure. An entry of no concern is answered like one that does not exist. `about`: the
 * correction that a refusal names.
 */
export function judgeEntry(
  registrar: Registrar,
  entry: KnownEntry | undefined,
  change: RegisterChange,
  about?: KnownEntry,
): RegisterWrites | MembershipRefusal {
  if (!entry || !keeps(registrar, entry)) return 'NO_SUCH_ENTRY';
  switch (change.change) {
    case 'enter-entry': {
      const isAsSent = entry.enteredBy === null && !entry.isEnded && entry.texts === change.texts;
      if (!isAsSent || !enters(registrar, entry) || !bodies[entry.kind].safeParse(entry.body).success) return 'NO_SUCH_ENTRY';
      return entry.kind === 'refusal' ? refused(registrar, entry, about) : { entersEntry: entry.id };
    }
    case 'confirm-entry':
      return confirmed(registrar, entry, change.texts);
    case 'end-entry':
      return ended(registrar, entry);
  }
}

function refused({ person }: Registrar, entry: KnownEntry, about: KnownEntry | undefined): RegisterWrites | MembershipRefusal {
  const named = Refusal.safeParse(entry.body).data?.entry;
  if (about?.kind !== 'correction' || about.id !== named || about.subject !== entry.subject || !isOpen(about)) return 'NO_SUCH_ENTRY';
  return about.enteredBy === person ? 'SECOND_KEEPER' : { entersEntry: entry.id, endsEntry: about.id };
}

function confirmed(registrar: Registrar, entry: KnownEntry, texts: string): RegisterWrites | MembershipRefusal {
  const isOfTwo = entry.kind === 'class' || entry.kind === 'correction';
  if (!isOfTwo || !isOpen(entry) || entry.texts !== texts || !keepsOrganisations(registrar)) return 'NO_SUCH_ENTRY';
  return entry.enteredBy === registrar.person ? 'SECOND_KEEPER' : { confirmsEntry: entry.id };
}

function ended(registrar: Registrar, entry: KnownEntry): RegisterWrites | MembershipRefusal {
  const { person } = registrar;
  if (entry.enteredBy === null || entry.isEnded) return 'NO_SUCH_ENTRY';
  switch (entry.kind) {
    case 'profile':
    case 'name':
    case 'refusal':
      return 'NO_SUCH_ENTRY';
    case 'correction':
      // withdrawn by its organisation; the platform gives a reason
      return isOpen(entry) && corrects(registrar, entry.subject) ? { endsEntry: entry.id } : 'NO_SUCH_ENTRY';
    case 'measure':
      // who has entered a measure does not lift it
      return entry.enteredBy === person ? 'SECOND_KEEPER' : { endsEntry: entry.id };
    case 'tie':
      // what one side knows about a tie, the other does not remove
      return (entry.enteredBy === entry.subject) !== (person === entry.subject) ? 'OTHERS_TIE' : { endsEntry: entry.id };
    case 'class':
      return { endsEntry: entry.id };
  }
}
