import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { loader as documentPage } from '#web/routes/document.tsx';
import { portalUrl } from './support/portal.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'open-proposals'));
});
afterAll(() => readers.portal.close());

describe('the page of a document', () => {
  test('counts messages on its parts for each reader; who has no thread there gets none', async () => {
    const { rows } = await readers.portal.theatre.sql.query<{ version: number }>(
      "SELECT version FROM event WHERE case_id = $1 AND n = 0 AND step = 'draft-demand'",
      [caseId],
    );
    const version = rows[0]?.version ?? 0;
    await putTexts(readers.portal, readers.project);
    const place = `draft-demand/demand#clause:${version}:5`;
    await readers.portal
      .as('requester')
      .talk.post({ caseId, with: 'shared', submissionId: randomUUID(), text: '第六条请解释', key: place });
    const pageOf = async (player: Player) => {
      const request = new Request(`${portalUrl}/cases/${caseId}/documents/${version}`);
      const context = await readers.portal.pageFor(player, request);
      return (await documentPage({ request, context, params: { caseId, version: `${version}` } })).onParts;
    };
    const onPart = async (player: Player) => (await pageOf(player))?.rows.filter(({ key }) => key === place);
    expect(await onPart('projectManager')).toMatchObject([{ with: 'shared', messages: 1, unread: 1 }]);
    expect(await onPart('requester')).toMatchObject([{ messages: 1, unread: 0 }]);
    await readers.portal.as('projectManager').talk.thread({ caseId, key: place, with: 'shared' });
    expect(await onPart('projectManager')).toMatchObject([{ unread: 0 }]);
    expect(await pageOf('expert1')).toBeNull();
  });
});
