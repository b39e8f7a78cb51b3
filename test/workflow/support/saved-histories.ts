import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';

const folder = join(import.meta.dirname, '..', '..', 'histories');

export interface SavedHistory {
  /** Stands for the workflow's id in a replay. */
  readonly workflowId: string;
  readonly history: ReturnType<typeof historyFromJSON>;
  /** All of it as one text, payloads decoded. */
  readonly text: string;
}

/** Every history that was ever saved (npm run history:save). */
export const savedHistories = (): SavedHistory[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json.gz'))
    .map((file) => {
      const json: unknown = JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString());
      const decoded = (key: string, value: unknown) =>
        key === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value;
      return { workflowId: file.slice(0, -'.json.gz'.length), history: historyFromJSON(json), text: JSON.stringify(json, decoded) };
    });
