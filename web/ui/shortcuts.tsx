import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { usePortal } from './wording.tsx';

const keys = ['j', 'k', 'Enter', '/', '?'] as const;
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog, button, a, summary') !== null;
const isLinkOfRow = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('[data-row] a');

/** Keys for going through the list; each has a way without, and all can be turned off. */
export function Shortcuts({ on }: { on: boolean }) {
  const t = usePortal();
  const sheet = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  useEffect(() => {
    if (!on) return undefined;
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Enter on a link is the browser's
      if (isTyping(event.target) && (event.key === 'Enter' || !isLinkOfRow(event.target))) return;
      const all = rows();
      const at = all.findIndex((row) => row.ariaCurrent === 'true');
      const asked = search.get('open');
      if (event.key === '?') sheet.current?.showModal();
      else if (event.key === '/') document.querySelector<HTMLInputElement>('[role=search] input[type=search]')?.focus();
      else if (event.key === 'Enter') {
        // the row that was gone to may be gone itself
        if (!asked || all[at]?.dataset['row'] === asked) all[at]?.querySelector('a')?.click();
      } else if (event.key === 'j' || event.key === 'k') {
        const next = all[at + (event.key === 'j' ? 1 : -1)];
        if (next) {
          const params = new URLSearchParams(search);
          params.set('open', next.dataset['row'] ?? '');
          next.scrollIntoView({ block: 'nearest' });
          // rows with the focus in them stay where they are
          next.querySelector('a')?.focus({ preventScroll: true });
          navigate(`?${params}`, { replace: true, preventScrollReset: true });
        }
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, navigate, search]);
  return (
    <div className="no-print tiny mt-8 noscript:hidden flex flex-wrap items-center gap-3">
      <span>{t(on ? 'keys.on' : 'keys.off')}</span>
      <Form method="post" action="/preferences">
        <input type="hidden" name="to" value="/inbox" />
        <button type="submit" name="shortcuts" value={on ? 'off' : 'on'} className="underline">
          {t(on ? 'keys.turnOff' : 'keys.turnOn')}
        </button>
      </Form>
      <dialog ref={sheet} className="card m-auto w-80 p-5 text-ink" aria-label={t('keys.title')}>
        <h2 className="mb-3">{t('keys.title')}</h2>
        <dl className="kv">
          {keys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded border border-line px-1.5">{key}</kbd>
              </dt>
              <dd>{t(`keys.do.${key === '/' ? 'search' : key === '?' ? 'help' : key}`)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4 text-right">
          <button type="submit" className="btn">
            {t('keys.close')}
          </button>
        </form>
      </dialog>
    </div>
  );
}
