import { usePortal } from './wording.tsx';

/** "enterprise/retention" → 企业 · 质保金. A party without a word keeps its name. */
export function useAccount(): (account: string) => string {
  const t = usePortal();
  const word = (key: string, fallback: string) => (t.has(key as 'party.enterprise') ? t(key as 'party.enterprise') : fallback);
  return (account) => {
    const [party = '', kind] = account.split('/');
    const name = party.startsWith('inventor-') ? `${t('party.inventor')} ${party.slice(9)}` : word(`party.${party}`, party);
    return kind === undefined ? name : `${name} · ${word(`account.${kind}`, kind)}`;
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
