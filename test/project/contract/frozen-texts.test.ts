import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { amended, amendmentSigned } from '#scripts/story/amend.ts';
import { organisations } from '#scripts/story/organisations.ts';
import { sc1Contract, taskBookSigned } from '#scripts/story/sc1/contract.ts';
import { accepted, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { disclosed, licensed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { aProject, play, sceneOf } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import type { Sources } from '#workflows/engine/composed.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { frozenTexts } from '#workflows/project/contract/text/frozen-texts.ts';
import type { Project } from '#workflows/project/state.ts';
import { sourcesOfSc1 } from './sources.ts';

const formOf = (story: StoryAct) => story.input(sceneOf(aProject(), story.subject ?? '')) as object;
/** The text that the portal adds to this act in this state. */
const writtenFor = ({ state }: Simulation<Project>, story: StoryAct, sources: Sources) =>
  stepNamed(story.step)?.composes?.(state, formOf(story))?.write(sources);
/** The text of a document once more, from the state as it is now. */
const onceMore = ({ state }: Simulation<Project>, document: string | undefined, story: StoryAct, sources: Sources) =>
  frozenTexts(state)
    .find((text) => text.document === document)
    ?.compose(formOf(story))
    ?.write(sources);

const started1 = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1), ...tranchePaid(85_500_000)]);
const [first] = amended;
if (!first) throw new Error('no amendment in the story');
const second = act('rdLead', 'propose-amendment', 'propose', {
  priceFen: 300_000_000,
  targets: [{ indicator: 'cost', target: '6.8' }],
  reason: '中试验证由第三方承担，工作量相应减少，双方同意恢复原价款。',
});

test('an amendment is written once more after another one, and after later acceptances', () => {
  const project = started1();
  const texts = [writtenFor(project, first, sourcesOfSc1)];
  play(project, amended);
  texts.push(writtenFor(project, second, sourcesOfSc1));
  play(project, [second, ...amendmentSigned, ...accepted(2)]);
  const documents = project.state.contracting.amendments?.map(({ document }) => document) ?? [];
  expect([first, second].map((story, index) => onceMore(project, documents[index], story, sourcesOfSc1))).toEqual(texts);
  expect(texts[1]).not.toEqual(texts[0]);
});

test('the text after a refused amendment says the next number, also when it is written once more', () => {
  const refused = act('enterpriseSignatory', 'sign-amendment', 'refuse', { reason: '中试验证不在本项目范围内，不同意增加价款。' });
  const project = play(started1(), [first, refused]);
  const text = writtenFor(project, second, sourcesOfSc1);
  expect(text).toEqual({ textZh: expect.stringMatching(/^第2号补充协议\n/), textEn: expect.stringMatching(/^Amendment 2\n/) });
  play(project, [second, ...amendmentSigned, first]);
  expect(onceMore(project, project.state.contracting.amendments?.[0]?.document, second, sourcesOfSc1)).toEqual(text);
  expect(project.state.contracting.amending?.n).toBe(3);
});

test('an amendment that is not signed yet is written once more, and a term changed in the record changes the text', () => {
  const project = play(started1(), [first]);
  const { amending } = project.state.contracting;
  const before = writtenFor(started1(), first, sourcesOfSc1);
  expect(onceMore(project, amending?.document, first, sourcesOfSc1)).toEqual(before);
  const forged = structuredClone(project.state);
  Object.assign(forged.contracting.amending?.before.contract ?? {}, { priceFen: 1 });
  expect(frozenTexts(forged).at(-1)?.compose(formOf(first))?.write(sourcesOfSc1)).not.toEqual(before);
});

test('contract and task book are written once more under an amended contract', () => {
  const propose = of(taskBookSigned, 'sign-task-book');
  const contract = play(anAwardedProject(), upTo(sc1Contract, 'sign-contract'));
  const book = play(anAwardedProject(), upTo(sc1Contract, 'sign-task-book'));
  const agreed = frozenTexts(contract.state)[0]?.compose({})?.write(sourcesOfSc1);
  const project = play(started1(), amended);
  expect(onceMore(project, project.state.contracting.taskBook?.document, propose, sourcesOfSc1)).toEqual(
    writtenFor(book, propose, sourcesOfSc1),
  );
  expect(agreed).toBeDefined();
  expect(frozenTexts(project.state)[0]?.compose({})?.write(sourcesOfSc1)).toEqual(agreed);
});

test('a transfer contract is written once more after a patent that came later', () => {
  const sources = {
    texts: { disclosure: formOf(of(disclosed, 'disclose-result')), plan: formOf(of(disclosed, 'choose-mode')) },
    organisations: { ...organisations },
  };
  const named = of(licensed, 'set-price');
  const text = writtenFor(play(aConcludedProject(), disclosed), named, sources);
  const { state } = play(aConcludedProject(), upTo(resultTransferActs, 'sign-transfer'));
  const later = { number: 'CN202610009999', filedOn: '2027-01-11', state: 'filed' as const };
  const transfer = { ...state.transfer, patents: [...(state.transfer.patents ?? []), later] };
  expect(text).toBeDefined();
  expect(
    frozenTexts({ ...state, transfer })
      .at(-1)
      ?.compose({})
      ?.write(sources),
  ).toEqual(text);
});
