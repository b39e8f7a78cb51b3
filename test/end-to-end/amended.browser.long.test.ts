import { describe, expect, test } from 'vitest';
import { amend, amended } from '#scripts/story/amend.ts';
import type { Player } from '#scripts/story/cast.ts';
import { mustSkip } from './browser.ts';
import { Followed } from './followed.ts';
import { setStage } from './stage.ts';

const [proposed] = amended;
const begins = proposed ? amend.indexOf(proposed) : -1;
const ends = amend.findIndex(({ step, outcome }) => step === 'record-registration' && outcome === 'register', begins);
const registered = amend.findLastIndex(({ step }) => step === 'record-registration') + 1;
const parties: readonly Player[] = ['investigator', 'fundOfficer'];

describe.skipIf(mustSkip())('an amendment in the browser (E18)', () => {
  const stage = setStage();

  test('each party reads the effect, signs, and reads what stands now', { timeout: 1_200_000 }, async () => {
    expect(ends).toBeLessThan(registered);
    const project = await stage.portal.openProject();
    await project.play(amend.slice(0, begins));
    const followed = new Followed(stage, project, 'amendment');
    for (const story of amend.slice(begins, registered)) await followed.act(story);
    await followed.read(parties, 'amended');
    const documents = `/cases/${project.id}/documents`;
    await followed.look('rdLead', documents, 'amended-documents');
    for (const stranger of ['rivalSignatory', 'expert4'] as const) {
      expect(await followed.openTo(stranger)).toEqual([]);
      const { text, shown } = await followed.answerFor(stranger, documents);
      expect(shown).not.toContain('补充协议');
      expect(text).not.toContain('新增一轮中试验证');
    }
  });
});
