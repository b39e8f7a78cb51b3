import { type AppLoadContext, data, type ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { guardRoutes } from '#web/server/guard-routes.ts';

const refuse = () => Promise.reject(data({ reason: 'NOT_FOUND' }, { status: 404 }) as unknown as Error);
const guarded = (id: string, page?: () => null) => {
  const route = { id, path: id, parentId: 'root', module: { loader: refuse, ...(page ? { default: page } : {}) } };
  const { routes } = guardRoutes({ routes: { [id]: route } } as unknown as ServerBuild);
  return routes[id]?.module.loader as (args: object) => Promise<unknown>;
};
const args = { request: new Request('http://portal/'), context: { signedIn: true } as AppLoadContext, params: {} };
const thrownBy = async (call: () => unknown) => {
  try {
    return await call();
  } catch (thrown) {
    return thrown;
  }
};

test('a route without a page refuses with a response of the refusal’s own status', async () => {
  const answer = await thrownBy(() => guarded('routes/own-data')(args));
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).status).toBe(404);
  expect(await (answer as Response).json()).toEqual({ reason: 'NOT_FOUND' });
});
test('of a route with a page, Remix shows the refusal on it', async () => {
  expect(await thrownBy(() => guarded('routes/inbox', () => null)(args))).toMatchObject({ init: { status: 404 } });
});
