import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { plainError } from '#web/errors/plain-error.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { NonceProvider } from '#web/ui/nonce.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { loadPortal } from '#web/wording/whole-portal.server.ts';
import { pageBody } from './page-body.ts';

/** Remix's own would write out the whole error, and with it what was sent. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted) console.error(JSON.stringify({ level: 50, msg: 'a page broke', err: plainError(error) }));
}

export const streamTimeout = 5_000;

/** The nonce goes to Remix's own streamed scripts as well as to React's: the policy knows no other inline script. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const locale = localeOf(request);
  const messages = { portal: await loadPortal(locale), words: {} };
  const { nonce } = context;
  return new Promise<Response>((resolve, reject) => {
    let answered = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <Wording locale={locale} messages={messages}>
          <RemixServer context={remix} url={request.url} nonce={nonce} />
        </Wording>
      </NonceProvider>,
      {
        nonce,
        // boundaries included, each in its place: a browser without scripts gets the whole page
        progressiveChunkSize: Number.MAX_SAFE_INTEGER,
        onAllReady() {
          const body = pageBody();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Vary', 'Cookie, Accept-Language');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          answered = 500;
          handleError(error, { request });
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}
