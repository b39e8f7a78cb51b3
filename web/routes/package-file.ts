import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { languageOf } from '#web/ui/language.server.ts';

/** The file that an organisation takes with it before it seals. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  const { number, file } = await ask(request, api(context).packages.take({ caseId, key }));
  const { t } = await languageOf(request);
  const name = encodeURIComponent(t('package.fileName', { number }));
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="package-${number}.json"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  });
}
export const action = () => {
  throw data(null, { status: 405 });
};
