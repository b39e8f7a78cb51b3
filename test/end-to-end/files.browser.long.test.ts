import { describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { unhurried } from '#scripts/story/unhurried.ts';
import { bringing } from './bringing.ts';
import { type Brought, bring, bringBeforeScripts, filesOf, saved, shownHere } from './brought-files.ts';
import { mustSkip } from './browser.ts';
import { Followed } from './followed.ts';
import { setStage } from './stage.ts';

/** The window for proposals is ninety of these days: a form with five files is written in it. */
const waitDayMs = 1_600;
const acts = sc1.map(unhurried);
const at = (step: StoryAct['step']) => acts.findIndex((story) => story.step === step);
const [drafting, opened, scoring, reporting] = [
  at('draft-proposal'),
  at('eligibility-check'),
  at('score-proposal'),
  at('submit-milestone'),
];
const acceptance = at('accept-milestone');

describe.skipIf(mustSkip())('files in the browser', () => {
  const stage = setStage({ waitDayMs, takesFiles: true });
  bringing(stage);

  test('five with a proposal, sealed, opened, scored; twelve with a milestone', { timeout: 1_500_000 }, async () => {
    const project = await stage.portal.openProject();
    await project.play(acts.slice(0, drafting));
    const followed = new Followed(stage, project, 'files');
    const five = filesOf('技术方案', 5);
    const twelve = filesOf('合同（终稿）', 12);
    const [draft, score, report, accept] = [drafting, scoring, reporting, acceptance].map((index) => acts[index] as StoryAct) as [
      StoryAct,
      StoryAct,
      StoryAct,
      StoryAct,
    ];
    await followed.act(draft, (page) => bring(page, five));
    const place = `/cases/${project.id}/documents`;
    await project.play(acts.slice(drafting + 1, opened - 2));
    // sealed: not even a name is readable
    for (const reader of ['projectManager', 'rdLead', 'rivalInvestigator'] as const) {
      const { text: said } = await followed.answerFor(reader, place);
      for (const { name } of five) expect(said).not.toContain(name);
    }
    await project.play(acts.slice(opened - 2, scoring));
    await followed.act(score, async (page) => {
      for (const one of five) await saved(page, one);
    });
    expect(score.subject).toBe(haihe);
    await project.play(acts.slice(scoring + 1, reporting));

    const { subject } = await project.callFor(report);
    const early = await stage.portal.signIn(stage.browser, report.by, []);
    const address = `${stage.portal.url}/cases/${project.id}/steps/${report.step}/${subject}?outcome=${report.outcome}`;
    await bringBeforeScripts(early, address, filesOf('过早选择', 2)[1] as Brought);
    await early.context().close();
    await followed.act(report, (page) => bring(page, twelve));
    await project.play(acts.slice(reporting + 1, acceptance));
    await followed.act(accept, async (page) => {
      const text = (await page.locator('main').textContent()) ?? '';
      for (const { name } of twelve) expect(text).toContain(name);
      for (const one of twelve.slice(0, 2)) await saved(page, one);
      await shownHere(page);
      for (const link of await page
        .locator('main a[href$="?view=1"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href)))
        expect((await page.request.get(link)).status()).toBe(200);
    });
    expect((await followed.answerFor('rivalInvestigator', place)).text).not.toContain(twelve[0]?.name);
  });
});
