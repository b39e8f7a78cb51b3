import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePortal } from './wording.tsx';

/** A filter whose state is the address, so that it can be shared. */
export function SearchBar({ text, children, label }: { text: string; children?: ReactNode; label: string }) {
  const t = usePortal();
  return (
    <Form method="get" role="search" className="no-print mb-4 flex flex-wrap gap-2">
      {children}
      <div className="flex min-w-60 max-w-md flex-1 gap-2">
        <input
          type="search"
          name="text"
          defaultValue={text}
          aria-label={label}
          placeholder={label}
          maxLength={100}
          className="input min-w-0 flex-1"
        />
        <button type="submit" className="btn">
          {t('list.search')}
        </button>
      </div>
    </Form>
  );
}

/** Onwards by the last row seen; backwards is the browser's own button. */
export function NextPage({ next, query }: { next: string | null; query: Readonly<Record<string, string>> }) {
  const t = usePortal();
  if (!next) return null;
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return (
    <p className="no-print mt-4 text-center">
      <Link to={`?${new URLSearchParams([...given, ['cursor', next]])}`} className="btn">
        {t('list.next')}
      </Link>
    </p>
  );
}
