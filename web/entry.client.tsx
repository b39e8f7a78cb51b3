import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { markBackgroundRequests } from '#web/ui/own-requests.ts';
import { Wording } from '#web/ui/wording.tsx';
import { isLocale, loadCore } from '#web/wording/index.ts';
import type { Portal } from '#web/wording/messages.ts';

const { lang } = document.documentElement;
const locale = isLocale(lang) ? lang : 'zh-CN';

/**
 * RemixBrowser throws the promise of the page's data until it is there. Thrown in React it suspends the root, and an event of
 * the reader's just then makes React 18 render that root at once and give up (#345): so it is waited for before React begins.
 */
async function dataArrived() {
  try {
    RemixBrowser({});
  } catch (arriving) {
    await arriving;
  }
}

/** Only the reader's own language travels, and of it what every page shows: single pages bring the rest. Switching it reloads the page. */
async function hydrate() {
  const [portal] = await Promise.all([loadCore(locale), dataArrived()]);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Wording locale={locale} messages={{ portal: portal as Portal, words: {} }}>
          <RemixBrowser />
        </Wording>
      </StrictMode>,
    );
  });
}
markBackgroundRequests();
void hydrate();
