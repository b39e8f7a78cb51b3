import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from '#papers/typeset/make-pdf.ts';
import type { Player } from '#scripts/story/cast.ts';
import type { Readers } from '#test/portal/support/readers.ts';
import { recordedId as caseId } from '#test/portal/support/recorded.ts';
import { everyStory } from '#test/support/every-story.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { writePaper } from '#web/papers/write-paper.ts';
import { paperAddress } from '#web/ui/paper-address.ts';

const languages = ['zh', 'en'] as const;
/** A paper in a file of its own. */
export interface Kept {
  readonly name: string;
  readonly number: string;
  readonly language: (typeof languages)[number];
  readonly file: string;
}

/** One of each kind that these players can take from the portal, in both languages. */
export async function takenBy(readers: Readers, players: readonly Player[], folder: string): Promise<Kept[]> {
  const kept = new Map<string, Kept>();
  for (const player of players) {
    const headers = { authorization: `Bearer ${await readers.portal.keyOf(player)}` };
    for (const paper of await readers.portal.as(player).papers.list({ caseId }))
      for (const language of languages) {
        const file = join(folder, `${paper.name}.${language}.pdf`);
        if (kept.has(file)) continue;
        const answer = await readers.portal.request(paperAddress(caseId, paper, language), { headers });
        if (answer.status !== 200) throw new Error(`${paper.name}: ${answer.status}`);
        writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
        kept.set(file, { name: paper.name, number: paper.number, language, file });
      }
  }
  return [...kept.values()];
}

/** A kind that only another story issues. */
export async function writtenIn(story: string, name: string, folder: string): Promise<Kept[]> {
  const simulation = everyStory[story]?.();
  const found = simulation && papersIn(simulation).find(({ paper, isWhole }) => isWhole && paper.name === name);
  if (!found) throw new Error(`${story} issues no ${name}`);
  const number = '2026-0001-XX-1';
  return Promise.all(
    languages.map(async (language) => {
      const file = join(folder, `${name}.${language}.pdf`);
      writeFileSync(file, await makePdf(writePaper({ ...found, number, names: {}, language, portal: 'http://127.0.0.1:3000' })));
      return { name, number, language, file };
    }),
  );
}
