import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';

/** All that is kept of the person, as one file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const all = await ask(request, api(context).me.ownData());
  return new Response(JSON.stringify(all, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="own-data.json"',
      'cache-control': 'no-store',
    },
  });
}
export const action = () => {
  throw data(null, { status: 405 });
};
