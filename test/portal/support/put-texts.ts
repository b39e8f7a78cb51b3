import { readFileSync } from 'node:fs';
import { sentIn } from '#test/support/play.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Portal } from './portal.ts';

/** Texts that the portal would have composed, by the outcome whose document has them. */
const composed: Readonly<Record<string, string>> = {
  'freeze-text/freeze': 'contract/sc1-contract',
  'sign-task-book/propose': 'contract/sc1-task-book',
  'set-price/name-lump-sum': 'result-transfer/sc1-licence',
};
const written = (file: string | undefined) =>
  file
    ? {
        textZh: readFileSync(`test/project/${file}.zh.txt`, 'utf8'),
        textEn: readFileSync(`test/project/${file}.en.txt`, 'utf8'),
      }
    : {};

/** Puts the texts of all acts under their hashes, where a test has put no other: the simulation itself keeps none. */
export async function putTexts({ theatre }: Portal, simulation: Simulation<Project>): Promise<void> {
  for (const [id, { form, parts }] of sentIn(simulation)) {
    const act = simulation.recordings.find((one) => one.act?.id === id)?.act;
    const body = parts ? { form, parts } : { ...form, ...written(composed[`${act?.step}/${act?.outcome}`]) };
    await theatre.sql.query(
      `INSERT INTO document (case_id, submission_id, hash, body) SELECT case_id, submission_id, document, $3 FROM event
       WHERE case_id = $1 AND submission_id = $2 AND n = 0 ON CONFLICT (case_id, submission_id, hash) DO NOTHING`,
      [simulation.file.id, id, canonicalJson(body)],
    );
  }
}
