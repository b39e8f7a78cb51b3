import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc7 } from '#scripts/story/ended.ts';
import { clawbackPaid } from '#scripts/story/endings.ts';
import { upTo } from '#test/support/story.ts';
import { mustSkip } from './browser.ts';
import { Followed } from './followed.ts';
import { secondApprover } from './portal-stack.ts';
import { setStage } from './stage.ts';

const subject = 'clawback-1';
const notice = sc7.filter(({ step }) => step === 'notice-clawback');
const contested = act('enterpriseSignatory', 'answer-clawback', 'contest', {
  reasons: '利息起算日应为专项资金到账之日，且第二笔资金已用于合同约定的检测，请予核减。',
});
const reduced = { lessFen: 1_000_000, findings: '经核对到账凭证，第二笔资金中的检测费用确已支出，核减一万元，其余维持通知。' };
const parties: readonly Player[] = ['enterpriseFinance', 'fundOfficer', 'projectManager'];

describe.skipIf(mustSkip())('a clawback in the browser (E10)', () => {
  const stage = setStage();

  test('noticed with interest, contested, reduced by another approver, paid back', { timeout: 1_200_000 }, async () => {
    const project = await stage.portal.openProject();
    await project.play(upTo(sc7, 'notice-clawback'));
    const followed = new Followed(stage, project, 'clawback', { [secondApprover.id]: secondApprover.email });
    for (const story of [...notice, contested]) await followed.act(story);
    // the approver who gave the notice does not decide on it
    const deciding = `decide-contest/${subject}`;
    expect((await followed.answerFor('fundApprover', `/cases/${project.id}/steps/${deciding}`)).status).toBe(200);
    await followed.actAs(secondApprover.id, { step: 'decide-contest', outcome: 'reduce' }, deciding, reduced);
    for (const story of clawbackPaid(0))
      await followed.act({ ...story, input: ({ fen }) => (story.outcome === 'prepare' ? { amountFen: fen } : {}) });
    await followed.read(parties, 'returned');
    for (const stranger of ['rivalSignatory', 'expert4'] as const) expect(await followed.openTo(stranger)).toEqual([]);
  });
});
