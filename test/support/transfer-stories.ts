import { act } from '#scripts/story/act.ts';
import { closed } from '#scripts/story/sc1/benefit-sharing.ts';
import { disclosed, handedOver, licensed } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { play } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

/** Turns of the last two stages, from the conclusion on. */
export const transferStories: Readonly<Record<string, () => Simulation<Project>>> = {
  /** An inventor never answers, and a mediator fixes the shares. */
  mediated: () => {
    const project = play(aConcludedProject(), upTo(disclosed, 'confirm-rights').slice(0, -1));
    project.pass(50);
    const { inventors } = project.state.transfer.disclosure ?? { inventors: [] };
    const decided = { inventors: [...inventors], reasons: '听取各完成人意见，依实验记录核定贡献。' };
    return play(project, [act('leadManager', 'mediate-inventors', 'decide', decided)]);
  },
  /** A third party's right is cleared; then the enterprise objects to an end, which the lead manager decides. */
  objected: () =>
    play(aConcludedProject(), [
      ...upTo(disclosed, 'confirm-rights'),
      act('transferOffice', 'confirm-rights', 'third-party', {
        basis: 'law',
        reasons: '第三方主张在先专利权，须先处理。',
        holder: '某涂层技术公司',
      }),
      act('universityLegal', 'clear-third-party', 'cleared', { how: 'licence', evidence: '已取得第三方的普通许可。' }),
      ...disclosed.slice(disclosed.findIndex(({ step }) => step === 'confirm-rights')),
      act('projectManager', 'propose-no-transfer', 'propose', { reasons: '期限届满，仍无单位愿意受让。' }, 'no-licence'),
      act('universitySignatory', 'answer-no-transfer', 'agree', {}),
      act('enterpriseSignatory', 'answer-no-transfer', 'object', { grounds: '企业仍有实施意愿，请继续协商。' }),
      act('leadManager', 'decide-no-transfer', 'end', { reasons: '各方长期未能议定条件，决定终结。' }),
      ...closed,
    ]),
  /** Nothing is handed over: demanded once more, then rescinded. */
  'not-delivered': () => {
    const project = play(aConcludedProject(), [...disclosed, ...licensed, ...handedOver.slice(0, 1)]);
    project.pass(70);
    play(project, [act('enterpriseSignatory', 'decide-late-handover', 'wait', { demand: '请于本期限内移交全部技术资料和样品。' })]);
    project.pass(70);
    return play(project, [act('enterpriseSignatory', 'decide-late-handover', 'rescind', { reasons: '经两次催告仍未移交。' })]);
  },
};
