import type { Viewer } from '#web/access/viewer.ts';
import { backgroundHeader } from '#web/accounts/sessions.ts';
import { viewerOf } from '#web/accounts/viewer-of.ts';
import { isDatabaseAway } from '#web/errors/database-away.ts';
import { seen } from '#web/reads/seen.ts';
import { Id } from '#workflows/domain/party.ts';
import { failureResponse } from './failure-response.ts';
import type { Services } from './services.ts';

/** A stream looks at most this often, however much happens. */
const restMs = 1000;
/** A reader who has not taken so many lines is not there. */
const mostUnread = 16;

/**
 * Server-Sent Events: the fingerprints of what the reader's inbox and one case show, at once and whenever they have become others.
 * In between only signs of life, at fixed intervals: what the reader may not know of moves nothing. It keeps no session alive, and
 * ends with the session, and where what its reader may do has changed.
 */
export function changesStream(services: Services, viewer: Viewer | null, request: Request): Response {
  if (!viewer) return failureResponse('SIGN_IN');
  if (viewer.scopes !== 'all' && !viewer.scopes.includes('read')) return failureResponse('KEY_LACKS_SCOPE', { scope: 'read' });
  const wanted = new URL(request.url).searchParams.get('case') ?? undefined;
  const caseId = Id.safeParse(wanted).data;
  if (caseId !== wanted) return failureResponse('BAD_REQUEST');
  const { readable, send, end, ended } = lines();
  const look = looker(services, viewer, caseId, send);
  const leave = services.changes.join({ viewer, caseId, look, end });
  if (!leave) return failureResponse('UNAVAILABLE', {}, { 'retry-after': '30' });
  const headers = new Headers(request.headers);
  headers.set(backgroundHeader, '1');
  const beat = async () => {
    send(':\n\n');
    const now = await viewerOf(services, headers).catch(() => viewer);
    if (JSON.stringify(now) === JSON.stringify(viewer)) look();
    else end();
  };
  const pulse = setInterval(() => void beat(), services.pulseMs);
  void ended.then(() => {
    clearInterval(pulse);
    leave();
  });
  send('retry: 2000\n\n');
  look();
  return new Response(readable, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } });
}

/** Lines to one reader, until the reader or we end it. */
function lines() {
  let isOpen = true;
  let close = () => {};
  let write = (_text: string) => {};
  const ended = new Promise<void>((resolve) => {
    close = () => {
      isOpen = false;
      resolve();
    };
  });
  let finish = () => {};
  const encoder = new TextEncoder();
  const readable = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        finish = () => controller.close();
        write = (text) => {
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text));
          else end();
        };
      },
      cancel: () => close(),
    },
    new CountQueuingStrategy({ highWaterMark: mostUnread }),
  );
  const end = () => {
    if (!isOpen) return;
    close();
    finish();
  };
  const send = (text: string) => {
    if (isOpen) write(text);
  };
  return { readable, send, end, ended };
}

/** Answers what to call where something may have changed. Calls that come while it looks or rests become one. */
function looker(services: Services, viewer: Viewer, caseId: string | undefined, send: (text: string) => void): () => void {
  let told = '';
  let isLooking = false;
  let isAsked = false;
  const look = async () => {
    isAsked = false;
    try {
      const now = JSON.stringify(await services.changes.inTurn(() => seen({ services, viewer, address: '' }, caseId)));
      if (now !== told) send(`data: ${now}\n\n`);
      told = now;
    } catch (error) {
      // the next sign of life looks again
      if (!isDatabaseAway(error)) services.log.error({ err: error }, 'a stream of changes could not look');
    }
    setTimeout(() => {
      if (isAsked) void look();
      else isLooking = false;
    }, restMs).unref();
  };
  return () => {
    isAsked = true;
    if (isLooking) return;
    isLooking = true;
    void look();
  };
}
