import { useState } from 'react';
import type { Upload } from '#web/shapes/upload.ts';
import { beginUpload, removeUploaded, sendUpload, UploadRefused } from './upload-file.ts';

interface Place {
  readonly caseId: string;
  readonly key: string;
  readonly uploads: readonly Upload[];
}
/** A file that was not taken, and why; null: the portal could not be reached. */
export interface NotTaken {
  readonly name: string;
  readonly sentence: UploadRefused['sentence'];
}

/** Uploads of one field as the page knows them: what was there, and what comes and goes while it is open. */
export function useUploads(place: Place, field: string) {
  const { caseId } = place;
  const [uploads, setUploads] = useState(place.uploads);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const put = (upload: Upload) =>
    setUploads((all) =>
      all.some(({ id }) => id === upload.id) ? all.map((one) => (one.id === upload.id ? upload : one)) : [...all, upload],
    );

  async function addOne(file: File): Promise<void> {
    try {
      // the same file chosen again goes on where it stopped
      const half = uploads.find((one) => one.state === 'receiving' && one.size === file.size && one.name === file.name.normalize('NFC'));
      const begun = half ?? (await beginUpload(place, field, file));
      setAdded((all) => new Set([...all, begun.id]));
      put(begun);
      put(await sendUpload(caseId, begun, file, put));
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      setNotTaken((all) => [...all, { name: file.name, sentence: error.sentence }]);
    }
  }
  return {
    uploads,
    added,
    notTaken,
    /** One after another: each has the whole line. */
    async add(files: readonly File[]) {
      setNotTaken([]);
      for (const file of files) await addOne(file);
    },
    async remove(id: string) {
      await removeUploaded(caseId, id).catch(() => undefined);
      setUploads((all) => all.filter((one) => one.id !== id));
    },
  };
}
