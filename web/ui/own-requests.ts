/** As in web/access/sessions.ts, which the browser does not get. */
const header = 'x-tida-background';
const longestPauseMs = 60_000;

/**
 * Marks what the page asks by itself: everything sent while its reader has touched no key and no pointer for a minute. So a page
 * left open does not keep its session alive. Going to another page is always the reader's own.
 */
export function markBackgroundRequests(): void {
  let touchedAt = performance.now();
  const touched = () => {
    touchedAt = performance.now();
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    window.addEventListener(kind, touched, { capture: true, passive: true });
  const send = window.fetch.bind(window);
  window.fetch = (resource, init) => {
    if (performance.now() - touchedAt < longestPauseMs) return send(resource, init);
    const request = new Request(resource, init);
    if (new URL(request.url).origin === window.location.origin) request.headers.set(header, '1');
    return send(request);
  };
}
