import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action, loader } from '#web/kinds/project/new-project.tsx';
import { Portal, portalUrl } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const address = `${portalUrl}/projects/new`;
const cases = async () => (await portal.theatre.sql.query('SELECT FROM cases')).rowCount;
async function post(fields: Record<string, string>): Promise<Response | { init: { status?: number } | null }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const request = new Request(address, { method: 'POST', body });
  const context = await portal.pageFor('requester', request);
  return action({ request, params: {}, context }).catch((thrown: unknown) => thrown as Response) as never;
}

test('looking at the page of a new question makes none, nor does sending it without a programme', async () => {
  const request = new Request(address);
  const { programmes } = await loader({ request, params: {}, context: await portal.pageFor('requester', request) });
  expect(programmes.length).toBeGreaterThan(0);
  expect(await post({ submissionId: randomUUID() })).toMatchObject({ init: { status: 400 } });
  expect(await cases()).toBe(0);
});

test('sent twice it makes one, and leads to the form of the question', async () => {
  const fields = { programme: 'programme', submissionId: randomUUID() };
  const [first, again] = [await post(fields), await post(fields)];
  for (const answer of [first, again]) {
    if (!(answer instanceof Response)) throw new Error('no way to the form');
    expect(answer.headers.get('location')).toMatch(/^\/cases\/[\w-]+\/steps\/draft-demand\/demand$/);
  }
  expect(await cases()).toBe(1);
});
