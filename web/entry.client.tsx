import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Wording } from '#web/ui/wording.tsx';
import { isLocale, loadMessages } from '#web/wording/index.ts';

const { lang } = document.documentElement;
const locale = isLocale(lang) ? lang : 'zh-CN';

/** Only the reader's own language travels; switching it loads the page anew. */
async function hydrate() {
  const messages = await loadMessages(locale);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Wording locale={locale} messages={messages}>
          <RemixBrowser />
        </Wording>
      </StrictMode>,
    );
  });
}
void hydrate();
