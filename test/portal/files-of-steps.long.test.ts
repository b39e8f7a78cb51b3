import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { cast, type Player } from '#scripts/story/cast.ts';
import { jointUseActs, profited } from '#scripts/story/joint-use.ts';
import { academy, binhai, bohai, bureau, centre, haihe, jinmen, yanhai } from '#scripts/story/organisations.ts';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo, withFields } from '#test/support/story.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';
import { pdf, refOf, Uploader } from './support/upload.ts';

const players = Object.keys(cast) as Player[];
const organisationsOf = (found: readonly Player[]) => [...new Set(found.map((player) => cast[player].organisation))].sort();

/** One story, lived through to each of these steps; there the file comes in, and each player tries to take it. */
class Filed {
  private readers: Readers | undefined;
  private done = 0;
  constructor(private readonly story: readonly StoryAct[]) {}
  open = async () => {
    this.readers = await Readers.open([]);
  };
  close = () => this.readers?.portal.close();

  /** Who can take a file that the first such act of the story brings. */
  async takenBy(isIt: (story: StoryAct) => boolean): Promise<Player[]> {
    const { readers } = this;
    const place = this.story.findIndex((one, index) => index >= this.done && isIt(one));
    const story = this.story[place];
    if (!readers || !story) throw new Error('no such act in the story');
    await readers.live(...this.story.slice(this.done, place));
    const asked = () =>
      readers.project.open.find(
        ({ step, opening: { subject } }) => step === story.step && (story.subject === undefined || subject === story.subject),
      );
    while (!asked() && readers.project.passToNextDue());
    await readers.live();
    const opening = asked();
    if (!opening) throw new Error(`${story.step} is not open`);
    const uploader = await Uploader.of(readers.portal, caseId, story.by);
    const file = refOf(await uploader.send(opening.key, 'files', `${story.step}.pdf`, pdf(story.step)));
    await readers.live(withFields(story, { files: [file] }));
    this.done = place + 1;
    await readers.reads(story.by, story.step, { files: [file] }, opening.opening.subject);
    const { rows } = await readers.portal.theatre.sql.query<{ version: number }>('SELECT version FROM file_use WHERE file_id = $1', [
      file.id,
    ]);
    const path = `/cases/${caseId}/documents/${rows[0]?.version}/files/${file.id}`;
    const taken: Player[] = [];
    for (const player of players) {
      const answer = await (await Uploader.of(readers.portal, caseId, player)).request(path);
      expect([200, 404], player).toContain(answer.status);
      if (answer.status === 200) taken.push(player);
      else expect(await answer.text(), player).not.toContain(story.step);
    }
    expect((await readers.portal.request(path)).status).toBe(401);
    return taken;
  }
}
const first = (step: StoryAct['step']) => (story: StoryAct) => story.step === step;
/** To whom none of these files is shown. */
const never = [academy, bohai, jinmen, yanhai];

describe('files of a project whose result is sold', () => {
  const patent = act('transferOffice', 'record-patent', 'file', ({ day }) => ({ patentNumber: '202610123456.7', filedOn: day(-1) }));
  const until = sc1.findIndex(({ step }) => step === 'choose-mode');
  const filed = new Filed([...sc1.slice(0, until), patent, ...sc1.slice(until)]);
  beforeAll(filed.open);
  afterAll(filed.close);
  test.each<[StoryAct['step'], readonly string[], readonly Player[]]>([
    // of a sealed bid: its university alone
    ['internal-approval', [haihe], ['inventor4', 'heir']],
    ['disclose-result', [centre, haihe], ['requester', 'rdLead', 'fundOfficer', 'technologyManager', 'registrar']],
    ['record-patent', [binhai, centre, haihe], ['fundOfficer', 'registrar']],
    ['register-transfer', [binhai, centre, haihe], ['fundOfficer', 'fundApprover']],
    ['handover', [binhai, centre, haihe], ['fundOfficer', 'fundApprover']],
    ['book-costs', [centre, haihe], ['requester', 'enterpriseFinance', 'fundFinance']],
    ['propose-distribution', [centre, haihe], ['requester', 'enterpriseFinance', 'fundFinance']],
  ])('%s: taken by these organisations and no other', async (step, organisations, not) => {
    const taken = await filed.takenBy(first(step));
    expect(organisationsOf(taken)).toEqual([...organisations].sort());
    for (const player of not) expect(taken).not.toContain(player);
    expect(organisationsOf(taken).filter((one) => never.some((other) => other === one))).toEqual([]);
  });
});

describe('files of a licence with a royalty', () => {
  const reporting = royaltySharingActs.findIndex(({ step }) => step === 'report-sales');
  const audited: readonly StoryAct[] = [
    act('transferOffice', 'verify-report', 'request-audit', { reasons: '海关数据与申报不一致，要求查账。' }, 'period-1'),
    act('auditor', 'audit-books', 'clean', { findings: '抽查销售台账、发票和出库单，核对银行流水。' }, 'period-1'),
  ];
  const filed = new Filed([
    ...upTo(sc1, 'disclose-result'),
    ...royaltyTransferActs,
    ...royaltySharingActs.slice(0, reporting + 1),
    ...audited,
  ]);
  beforeAll(filed.open);
  afterAll(filed.close);
  // an act of the platform's auditor is read by its colleagues
  test.each<[StoryAct['step'], readonly Player[]]>([
    ['report-sales', ['fundOfficer', 'registrar', 'rivalResearchOffice']],
    ['audit-books', ['fundOfficer', 'rivalResearchOffice']],
  ])('%s: taken by licensee, owners and platform', async (step, not) => {
    const taken = await filed.takenBy(first(step));
    expect(organisationsOf(taken)).toEqual([binhai, centre, haihe].sort());
    for (const player of not) expect(taken).not.toContain(player);
  });
});

describe('files of a joint use', () => {
  const filed = new Filed([...upTo(sc1, 'disclose-result'), ...jointUseActs, ...profited(1, -100_000_000)]);
  beforeAll(filed.open);
  afterAll(filed.close);
  test('report-profit: taken by the enterprise, the owners and the platform', async () => {
    const taken = await filed.takenBy(first('report-profit'));
    expect(organisationsOf(taken)).toEqual([binhai, centre, haihe].sort());
    expect(organisationsOf(taken)).not.toContain(bureau);
  });
});
