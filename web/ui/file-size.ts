import { mebibyte } from '#workflows/engine/file-limits.ts';
import { usePortal } from './wording.tsx';

/** A file's size as people read it: a small one is not 0.00 MB. */
export function useFileSize(): (bytes: number) => string {
  const t = usePortal();
  return (bytes) =>
    bytes < mebibyte / 10
      ? t('files.smallSize', { size: Math.max(1, Math.round(bytes / 1024)) })
      : t('files.size', { size: (bytes / mebibyte).toFixed(2) });
}
