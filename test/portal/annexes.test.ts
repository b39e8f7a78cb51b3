import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { readPdf } from '#test/papers/read-pdf.ts';
import { sentIn } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { paperAddress } from '#web/ui/paper-address.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'submit-milestone'));
  await putTexts(readers.portal, readers.project);
});
afterAll(() => readers.portal.close());

test('the annexes are the demand and the awarded proposal, whole, each under the hash by which the contract names it', async () => {
  const list = await readers.portal.as('universitySignatory').papers.list({ caseId });
  const paper = list.find(({ name }) => name === 'contract-annexes');
  if (!paper) throw new Error('no annexes');
  const authorization = `Bearer ${await readers.portal.keyOf('universitySignatory')}`;
  const answer = await readers.portal.request(paperAddress(caseId, paper, 'zh'), { headers: { authorization } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const said = readPdf(bytes).texts.join('').replaceAll(/\s/g, '');
  const { intake, selection, contracting } = readers.project.state;
  /** As it was sent under the document's hash: the demand's form, the forms in the envelope. */
  const sentAs = (hash: string | undefined) => {
    const id = readers.project.recordings.find(({ act }) => act?.document === hash)?.act?.id ?? '';
    const found = sentIn(readers.project).get(id);
    if (!found) throw new Error(`nothing was sent as ${hash}`);
    return found;
  };
  const [before = '', demand = '', proposal = ''] = said.split(/附件[一二][^S]*SHA-256/);
  expect(before).toContain(contracting.contract?.document);
  expect(demand.startsWith(intake.demand?.document ?? '-')).toBe(true);
  expect(proposal.startsWith(selection.award?.document ?? '-')).toBe(true);
  const { problem } = sentAs(intake.demand?.document).form as { readonly problem: string };
  const { draft } = sentAs(selection.award?.document).parts as { readonly draft: { readonly route: string } };
  const start = (text: string) => text.replaceAll(/\s/g, '').slice(0, 20);
  expect(demand).toContain(start(problem));
  expect(proposal).toContain(start(draft.route));
});
