import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amended } from '#scripts/story/amend.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { messagesOf } from '#test/support/messages.ts';
import { from, of, upTo, withFields } from '#test/support/story.ts';
import { textOf } from '#test/web/shown-values.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { formsIn } from '#web/shapes/forms-in.ts';
import type { DocumentPart, StepPage } from '#web/shapes/step.ts';
import { DocumentText } from '#web/ui/document-text.tsx';
import { Forms } from '#web/ui/page-forms.tsx';
import { StepSubject } from '#web/ui/step-subject.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { anchorsIn, verifyAll } from '#worker/admin/audit/verify.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { callFor, newProject, openKeys, playInPortal, rowFor, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
let caseId: string;
let reviewed: StepPage;
let frozenNow: StepPage;
let answers: unknown[];

beforeAll(async () => {
  // the window's thirty days have to last until both universities have sealed
  portal = await Portal.open({ env: { WAIT_DAY_MS: '400' } });
  caseId = await newProject(portal);
  await playInPortal(portal, caseId, upTo(sc1, 'legal-review'));
  reviewed = await pageFor('enterpriseLegal', 'legal-review');
  await playInPortal(portal, caseId, upTo(from(sc1, 'legal-review'), 'freeze-text'));
  frozenNow = await pageFor('projectManager', 'freeze-text');
  const freeze = of(sc1, 'freeze-text');
  const row = await rowFor(portal, caseId, freeze);
  if (!row) throw new Error('nobody is asked to freeze the text');
  const call = callFor(caseId, freeze, row);
  const typed = { ...call, form: { textZh: '甲方向乙方支付一亿元。'.repeat(10), textEn: 'x'.repeat(60) } };
  answers = [
    await send(portal, 'projectManager', 'freeze-text', typed)?.catch((error: unknown) => errorDataOf(error)?.code),
    await send(portal, 'projectManager', 'freeze-text', call),
    await send(portal, 'projectManager', 'freeze-text', call),
  ];
}, 240_000);
afterAll(() => portal.close());

async function pageFor(player: Player, step: string): Promise<StepPage> {
  const key = (await openKeys(portal, caseId)).find((one) => one.startsWith(`${step}/`)) ?? step;
  return portal.as(player).steps.page({ caseId, key });
}
const versionOf = async (step: string) =>
  (await portal.services.database.event.findFirst({ where: { caseId, step, n: 0 }, orderBy: { version: 'desc' } }))?.version ?? 0;
const frozen = async () => (await portal.services.database.event.findFirst({ where: { caseId, step: 'freeze-text', n: 0 } }))?.document;

test('nobody types the text: it is refused where it is sent, and recorded where it is not, once', () => {
  expect(answers).toMatchObject(['BAD_REQUEST', { state: 'recorded' }, { state: 'recorded' }]);
  expect(answers[1]).toEqual(answers[2]);
});

test('lawyers and project manager read beforehand what both sides will sign, and its document has its hash', async () => {
  const document = await portal.as('projectManager').documents.get({ caseId, version: await versionOf('freeze-text') });
  const values = document.parts[0]?.values ?? {};
  expect(reviewed.composed).toEqual({ step: 'freeze-text', outcome: 'freeze', values });
  expect(frozenNow.composed).toEqual(reviewed.composed);
  expect(await frozen()).toBe(hashOf(canonicalJson(values)));
  expect(values['textZh']).toContain('合同价款为人民币3,000,000.00元（大写：叁佰万元整）');
  expect(values['textZh']).toContain('甲方：滨海新材料股份有限公司（示例）（统一社会信用代码：91120116MA0000101R）');
});

test('each party reads the same text on its page to sign, on the document’s page and in JSON; others read none', async () => {
  const version = await versionOf('freeze-text');
  const markup = async (read: unknown, content: React.ReactElement) =>
    textOf(
      renderToStaticMarkup(
        <Wording locale="zh-CN" messages={await messagesOf('zh-CN')}>
          <Forms value={formsIn(read)}>{content}</Forms>
        </Wording>,
      ),
    );
  const texts = await Promise.all(
    (['enterpriseSignatory', 'universitySignatory'] as const).map(async (player) => {
      const row = await rowFor(portal, caseId, { ...of(sc1, 'sign-contract'), by: player });
      const page = await portal.as(player).steps.page({ caseId, key: row?.key ?? '' });
      expect(page.suggested['sign']).toEqual({ text: await frozen() });
      expect(page.sheets.map(({ name }) => name)).toEqual(['terms', 'tranches']);
      const document = await portal.as(player).documents.get({ caseId, version });
      const beside = page.beside.find(({ step }) => step === 'freeze-text');
      expect(beside?.parts).toEqual(document.parts);
      // the page to print is the document's own
      const shown = await markup(page, <StepSubject page={page} />);
      const printed = await markup(document, <DocumentText parts={document.parts as DocumentPart[]} />);
      const text = String(document.parts[0]?.values['textZh']);
      for (const line of text.split('\n')) for (const page of [shown, printed]) expect(page).toContain(line.replaceAll(/\s+/g, ' ').trim());
      return text;
    }),
  );
  expect(new Set(texts).size).toBe(1);
  for (const player of ['rivalSignatory', 'fundOfficer', 'expert1'] as const)
    await expect(portal.as(player).documents.get({ caseId, version }), player).rejects.toThrow();
});

test('a signature under another text is refused with the version in force; under this one it is recorded with the hash', async () => {
  const sign = of(sc1, 'sign-contract', { by: 'enterpriseSignatory' });
  const row = await rowFor(portal, caseId, sign);
  if (!row) throw new Error('nobody is asked to sign');
  const other = callFor(caseId, withFields(sign, { text: 'ab'.repeat(32) }), row);
  const refusal = await send(portal, sign.by, 'sign-contract', other)?.catch((error: unknown) => errorDataOf(error)?.refusal);
  expect(refusal).toMatchObject({ code: 'TEXT_DIFFERS', details: { version: 1, given: 0 } });
  await send(portal, sign.by, 'sign-contract', callFor(caseId, sign, row));
  const signature = await portal.as('universitySignatory').documents.get({ caseId, version: await versionOf('sign-contract') });
  expect(signature.parts[0]?.values['text']).toBe(await frozen());
});

test('the task book is written from the funder’s proposal and signed by its hash', async () => {
  await playInPortal(
    portal,
    caseId,
    sc1.filter(({ step, by }) => step === 'sign-contract' && by === 'universitySignatory'),
  );
  const [propose, ...signatures] = sc1.filter(({ step }) => step === 'sign-task-book');
  if (!propose) throw new Error('no task book in the story');
  await playInPortal(portal, caseId, [propose]);
  const proposed = await portal.as('fundApprover').documents.get({ caseId, version: await versionOf('sign-task-book') });
  expect(proposed.parts[0]?.values['textZh']).toContain('补助总额不超过人民币800,000.00元（大写：捌拾万元整）');
  expect(proposed.parts[0]?.values['textZh']).toContain(String(await frozen()));
  await playInPortal(portal, caseId, signatures);
  expect((await portal.as('fundApprover').projects.get({ caseId })).phase).toBe('executing');
});

test('the audit writes contract, task book and amendment once more from the recorded terms, and names a text that differs', async () => {
  const { sql, anchorFile, rule } = portal.theatre;
  const foundAfter = async (tamper: string) => {
    const client = await sql.connect();
    try {
      await client.query('BEGIN');
      if (tamper) await client.query(tamper, tamper.includes('$1') ? [caseId] : []);
      const { findings } = await verifyAll(client, anchorsIn(anchorFile), rule);
      return findings.map(({ what, about }) => (about ? `${what} ${about}` : what));
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
  const contract = await frozen();
  const taskBook = (await portal.services.database.event.findFirst({ where: { caseId, step: 'sign-task-book', n: 0 } }))?.document;
  await playInPortal(portal, caseId, amended);
  const amendment = (await portal.services.database.event.findFirst({ where: { caseId, step: 'propose-amendment' } }))?.document;
  expect(await foundAfter('')).toEqual([]);
  expect(
    await foundAfter(
      "UPDATE organisation SET name_zh = '他人' WHERE id = (SELECT organisation_id FROM case_party WHERE case_id = $1 AND party = 'university')",
    ),
  ).toEqual([contract, taskBook, amendment].map((text) => `text-not-from-terms ${text}`));
  const price = "UPDATE case_state SET state = jsonb_set(state, '{contracting,draft,terms,priceFen}', '1') WHERE case_id = $1";
  expect(await foundAfter(price)).toEqual(['state-altered', `text-not-from-terms ${contract}`]);
});
