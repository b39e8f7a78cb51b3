import { createContext, useContext } from 'react';
import type { FileRef } from '#workflows/engine/files.ts';
import { useFileSize } from './file-size.ts';
import { usePartTalk } from './part-talk.ts';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

const Address = createContext<string | undefined>(undefined);
/** Where the files of the document below are taken from; without one, they are named alone. */
export const FilesAt = Address.Provider;
export const filesAt = (caseId: string, version: number) => `/cases/${caseId}/documents/${version}/files`;

const isPicture = (name: string) => /\.(png|jpe?g)$/i.test(name);
const isPdf = (name: string) => /\.pdf$/i.test(name);

/** Files that a document names: each to be saved; pictures and PDF also to be looked at. */
export function FileLinks({ refs }: { refs: readonly FileRef[] }) {
  const t = usePortal();
  const sizeOf = useFileSize();
  const at = useContext(Address);
  const Talk = usePartTalk();
  return (
    <ul className="grid gap-1">
      {refs.map(({ id, name, size }) => (
        <li key={id}>
          {at ? (
            <a href={`${at}/${id}`} download className="break-all underline">
              <Written text={name} />
            </a>
          ) : (
            <span className="break-all">
              <Written text={name} />
            </span>
          )}{' '}
          <span className="tiny whitespace-nowrap">{sizeOf(size)}</span>{' '}
          {at && (isPdf(name) || isPicture(name)) ? (
            <a href={`${at}/${id}?view=1`} target="_blank" rel="noreferrer" className="small no-print underline">
              {t('files.preview')}
            </a>
          ) : null}
          {at && isPdf(name) ? (
            <details className="no-print mt-1">
              <summary className="small cursor-pointer">{t('files.previewHere')}</summary>
              <iframe src={`${at}/${id}?view=1`} title={name} loading="lazy" className="mt-1 h-[70vh] w-full rounded border border-line" />
            </details>
          ) : null}
          {Talk ? <Talk kind="file" id={id} name={name} /> : null}
          {at && isPicture(name) ? (
            <img src={`${at}/${id}?view=1`} alt={name} loading="lazy" className="mt-1 max-h-60 max-w-full rounded border border-line" />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
