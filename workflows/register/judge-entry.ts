import type { MembershipRefusal } from '#workflows/membership/change.ts';
import { bodies, type EntryKind, type RegisterChange } from './entries.ts';

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

/** Enters measures and classes. */
export const keepsOrganisations = ({ roles, isPlatform }: Registrar) => isPlatform && holdsOne(roles, forOrganisations);
/** Keeps the pool of experts. */
export const keepsExperts = ({ roles, isPlatform }: Registrar) => isPlatform && holdsOne(roles, forExperts);
const isOwnOfExpert = ({ person, roles }: Registrar, { subject, kind }: KnownEntry) =>
  subject === person && (kind === 'profile' || kind === 'tie') && roles.includes('expert');
const keeps = (registrar: Registrar, entry: KnownEntry) =>
  entry.kind === 'measure' || entry.kind === 'class'
    ? keepsOrganisations(registrar)
    : isOwnOfExpert(registrar, entry) || keepsExperts(registrar);

/** What a change of the register writes, or why it is refused. Pure. An entry of no concern is answered like one that does not exist. */
export function judgeEntry(
  registrar: Registrar,
  entry: KnownEntry | undefined,
  change: RegisterChange,
): RegisterWrites | MembershipRefusal {
  if (!entry || !keeps(registrar, entry)) return 'NO_SUCH_ENTRY';
  const { person } = registrar;
  switch (change.change) {
    case 'enter-entry': {
      const isAsSent = entry.enteredBy === null && !entry.isEnded && entry.texts === change.texts;
      return isAsSent && bodies[entry.kind].safeParse(entry.body).success ? { entersEntry: entry.id } : 'NO_SUCH_ENTRY';
    }
    case 'confirm-entry':
      if (entry.kind !== 'class' || entry.enteredBy === null || entry.isConfirmed || entry.isEnded || entry.texts !== change.texts)
        return 'NO_SUCH_ENTRY';
      return entry.enteredBy === person ? 'SECOND_KEEPER' : { confirmsEntry: entry.id };
    case 'end-entry':
      if (entry.enteredBy === null || entry.isEnded || entry.kind === 'profile') return 'NO_SUCH_ENTRY';
      // who has entered a measure does not lift it
      if (entry.kind === 'measure' && entry.enteredBy === person) return 'SECOND_KEEPER';
      // what one side knows about a tie, the other does not remove
      if (entry.kind === 'tie' && (entry.enteredBy === entry.subject) !== (person === entry.subject)) return 'OTHERS_TIE';
      return { endsEntry: entry.id };
  }
}
