import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { contentPolicy, disposition } from '#web/files/content-response.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';

/** The file of a letter of authorisation, to be saved. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { name, type, content } = await ask(request, api(context).signatories.letter({ sha256: params['sha256'] ?? '' }));
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': type,
      'content-disposition': disposition('attachment', name),
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
export const action = () => {
  throw data(null, { status: 405 });
};
