import { type ClipboardEvent, type DragEvent, useEffect, useRef } from 'react';
import type { Files } from '#web/shapes/field.ts';
import { fileToken } from '#web/shapes/files-in.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { useFileSize } from '#web/ui/file-size.ts';
import { useIsAlive } from '#web/ui/is-alive.ts';
import { useName } from '#web/ui/names.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { mebibyte } from '#workflows/engine/file-limits.ts';
import type { FileRef } from '#workflows/engine/files.ts';
import { Grouped } from './frame.tsx';
import { useFieldWords, useFilesOf, useInput } from './setting.tsx';
import { useUploads } from './use-uploads.ts';

const accepted = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.zip';

/** A file of this form: brought for it, or named by what was sent before. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** What the form sends; without one it cannot be chosen yet. */
  readonly token: string | undefined;
  readonly upload: Upload | undefined;
}
const rowOf = (upload: Upload): Row => {
  const { id, name, size, sha256, state } = upload;
  const token = sha256 === null || state === 'refused' ? undefined : fileToken({ id, sha256, size, name: name as FileRef['name'] });
  return { id, name, size, token, upload };
};
function rowIn(token: string): Row {
  const [id = '', , size = '', ...name] = token.split(' ');
  return { id, name: name.join(' '), size: Number(size), token, upload: undefined };
}

/**
 * Files of a field: each a tick box of the form, so that taking one away is unticking it. With scripts they go up at once, with progress,
 * by choosing, dropping or pasting; without, a button sends them with the form, whose text is kept as a draft.
 */
export function FilesInput({ field, name }: { field: Files; name: string }) {
  const words = useFieldWords(field);
  const t = usePortal();
  const say = useName();
  const { meta, errors, aria } = useInput(name);
  const place = useFilesOf(field.name);
  const { uploads, added, notTaken, add, remove } = useUploads(place, field.name);
  const isAlive = useIsAlive();
  const { id, errorId } = meta;
  const initial = ([meta.initialValue].flat() as unknown[]).filter((one): one is string => typeof one === 'string' && one !== '');
  const earlier = initial.map(rowIn).filter((row) => !uploads.some((one) => one.id === row.id));
  const rows = [...earlier, ...uploads.map(rowOf)];
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].map((file, n) =>
      file.name === 'image.png' ? new File([file], t('files.pasted', { n: rows.length + n + 1 }), { type: file.type }) : file,
    );
    if (files.length > 0) void add(files);
  };
  const input = useRef<HTMLInputElement>(null);
  // chosen before scripts ran: nothing was heard of it, and the form no longer sends it by itself
  useEffect(() => {
    if (input.current?.files?.length) input.current.dispatchEvent(new Event('change', { bubbles: true }));
  }, []);
  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer.files);
    },
    onPaste: (event: ClipboardEvent) => {
      if (event.clipboardData.files.length === 0) return;
      event.preventDefault();
      take(event.clipboardData.files);
    },
  };
  const hint = t('files.hint', { max: field.max, limit: field.mostBytes / mebibyte });
  return (
    <Grouped {...{ id, errorId, errors, hint }} label={words.label} help={words.help}>
      <div className="rounded-lg border border-dashed border-field px-4 py-3" {...drop}>
        {rows.length > 0 ? (
          <ul className="mb-2 grid gap-2" aria-label={t('files.list', { label: words.label })}>
            {rows.map((row) => (
              <FileRow
                key={row.id}
                row={row}
                name={name}
                caseId={place.caseId}
                isTicked={added.has(row.id) || initial.some((token) => token.startsWith(row.id))}
                isNew={added.has(row.id)}
                onRemove={isAlive && row.upload ? () => void remove(row.id) : undefined}
              />
            ))}
          </ul>
        ) : (
          <p className="small mb-2">{t('files.none')}</p>
        )}
        {place.action ? (
          <>
            <input
              {...aria}
              type="file"
              multiple
              accept={accepted}
              aria-label={`${t('files.choose')}${t('colon')}${words.label}`}
              // with scripts the files have gone up before the form is sent
              name={isAlive ? undefined : `_file${field.name}`}
              ref={input}
              onChange={({ target }) => {
                take(target.files);
                target.value = '';
              }}
              className="w-full min-w-0"
            />
            {isAlive ? (
              <p className="tiny mt-1">{t('files.drop')}</p>
            ) : (
              <button
                type="submit"
                name="_save"
                value="1"
                formNoValidate
                formAction={place.action}
                formMethod="post"
                formEncType="multipart/form-data"
                className="btn mt-2"
              >
                {t('files.upload')}
              </button>
            )}
          </>
        ) : (
          <p className="small">{t('files.signIn')}</p>
        )}
        <div role="status" className="text-[0.8125rem] text-seal">
          {notTaken.map((one) => (
            <p key={one.name}>
              <Written text={one.name} />
              {t('colon')}
              {one.sentence ? say(one.sentence) : t('files.waits')}
            </p>
          ))}
        </div>
      </div>
    </Grouped>
  );
}

interface RowProps {
  readonly row: Row;
  readonly name: string;
  readonly caseId: string;
  readonly isTicked: boolean;
  readonly isNew: boolean;
  readonly onRemove: (() => void) | undefined;
}
function FileRow({ row, name, caseId, isTicked, isNew, onRemove }: RowProps) {
  const t = usePortal();
  const sizeOf = useFileSize();
  const box = useRef<HTMLInputElement>(null);
  const { upload, token } = row;
  useEffect(() => {
    // a file that has arrived is typed text like any other: it is kept
    if (isNew && token) box.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [isNew, token]);
  const state = upload?.state ?? 'clean';
  const percent = upload ? Math.floor((100 * upload.offset) / upload.size) : 100;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {token ? (
        <label className="flex min-w-0 items-center gap-2">
          <input ref={box} type="checkbox" name={name} value={token} defaultChecked={isTicked} className="accent-brand" />
          <span className="min-w-0 break-all">
            <Written text={row.name} />
          </span>
        </label>
      ) : (
        <span className="min-w-0 break-all">
          <Written text={row.name} />
        </span>
      )}
      <span className="tiny whitespace-nowrap">
        {sizeOf(row.size)} · {t(`files.state.${state}`)}
        {upload?.why ? `${t('colon')}${t(`files.why.${upload.why}`)}` : ''}
      </span>
      {state === 'receiving' ? <progress value={percent} max={100} aria-label={t('files.progress', { name: row.name, percent })} /> : null}
      {state === 'clean' && upload ? (
        <a href={`/files/${caseId}/${row.id}/content?view=1`} target="_blank" rel="noreferrer" className="small underline">
          {t('files.preview')}
        </a>
      ) : null}
      {onRemove && state !== 'scanning' ? (
        <button type="button" onClick={onRemove} aria-label={t('files.removeNamed', { name: row.name })} className="small underline">
          {t('files.remove')}
        </button>
      ) : null}
    </li>
  );
}
