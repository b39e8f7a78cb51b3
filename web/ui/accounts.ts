import { holderOf } from '#web/shapes/accounts.ts';
import type { Names } from '#web/shapes/common.ts';
import { useName } from './names.ts';
import { usePortal } from './wording.tsx';

/** "enterprise/retention" → 企业 · 质保金; an inventor's by the person's name, a bidder's by the organisation's. A party without a word keeps its name. */
export function useAccount(people: Readonly<Record<string, Names>>): (account: string) => string {
  const t = usePortal();
  const named = useName();
  const word = (key: string, fallback: string) => (t.has(key as 'party.enterprise') ? t(key as 'party.enterprise') : fallback);
  return (account) => {
    const { party, named: id } = holderOf(account);
    const [, kind] = account.split('/');
    const holder = [word(`party.${party}`, party), ...(id === undefined ? [] : [named(people[id]) || id])].join(' ');
    return kind === undefined ? holder : `${holder} · ${word(`account.${kind}`, kind)}`;
  };
}

/** The purpose of a payment or a transfer. */
export function usePurpose(): (kind: string) => string {
  const t = usePortal();
  const word = (kind: string) => (t.has(`purpose.${kind}` as 'purpose.bond') ? t(`purpose.${kind}` as 'purpose.bond') : undefined);
  return (kind) => {
    const [, what = '', state] = /^(.+)-(owed|cleared|withheld)$/.exec(kind) ?? [];
    const named = word(kind) ?? (state ? t(`purpose.${state as 'owed'}`, { what: word(what) ?? what }) : undefined);
    return named ?? kind;
  };
}
