import { useFetcher } from '@remix-run/react';
import { useEffect, useId, useRef } from 'react';
import type { ThreadPage } from '#web/shapes/talk.ts';
import { longestMessage } from '#web/shapes/talk-names.ts';
import { useIsAlive } from '#web/ui/is-alive.ts';
import { useName } from '#web/ui/names.ts';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import type { Refused } from '#web/wording/refused.ts';
import { useMentionPicks } from './mention-picks.tsx';

/** What came of a posted message. */
export interface Posted {
  readonly sent?: string;
  readonly refused?: Refused;
  readonly missing?: boolean;
  readonly withdrawal?: boolean;
  readonly text?: string;
  /** Id of the next submission: the same one after a refusal. */
  readonly next?: string;
}
interface Composing {
  readonly page: ThreadPage;
  readonly address: string;
  readonly submissionId: string;
  /** As whom it is written. */
  readonly madeFor: string;
  readonly answer: Posted | undefined;
  readonly onSent?: () => void;
}

/** The form of a new message. Its button names the readers. What was typed stays in the tab until it is sent. */
export function ComposeMessage({ page, address, submissionId, madeFor, answer, onSent }: Composing) {
  const t = usePortal();
  const name = useName();
  const id = useId();
  const alive = useIsAlive();
  const posting = useFetcher<Posted>();
  const area = useRef<HTMLTextAreaElement>(null);
  const picks = useMentionPicks(page.people, area);
  const kept = `message ${madeFor} ${address}`;
  useEffect(() => {
    const typed = sessionStorage.getItem(kept);
    if (typed && area.current && area.current.value === '') area.current.value = typed;
  }, [kept]);
  const result = posting.data ?? answer;
  const sent = posting.data?.sent;
  useEffect(() => {
    if (!sent) return;
    sessionStorage.removeItem(kept);
    onSent?.();
  }, [sent, kept, onSent]);
  // the next message has an id of its own, and empty fields
  const submission = posting.data?.next ?? submissionId;
  const busy = posting.state !== 'idle';
  return (
    <posting.Form method="post" action={address} className="no-print grid gap-3">
      <input type="hidden" name="_alive" value={alive ? '1' : ''} />
      <input type="hidden" name="_for" value={madeFor} />
      <input type="hidden" name="submissionId" value={submission} />
      {result?.refused && !result.withdrawal ? <PlainRefusal title={t('talk.refused')} refused={result.refused} /> : null}
      {result?.missing ? (
        <p role="alert" className="text-seal">
          {t('talk.missing', { most: longestMessage })}
        </p>
      ) : null}
      <div>
        <label htmlFor={id} className="mb-1 block font-semibold">
          {t('talk.text')}
        </label>
        <textarea
          key={submission}
          ref={area}
          id={id}
          name="text"
          rows={4}
          required
          maxLength={longestMessage}
          defaultValue={answer?.text}
          aria-describedby={`${id}-rules`}
          className="input"
          onInput={(event) => {
            sessionStorage.setItem(kept, event.currentTarget.value);
            picks.look();
          }}
        />
        {picks.list}
        <p id={`${id}-rules`} className="small mt-1">
          {t('talk.rules', { most: longestMessage })}
        </p>
      </div>
      {page.people.length > 0 ? (
        <details key={submission}>
          <summary className="small">{t('talk.remind')}</summary>
          <ul className="mt-2 grid max-h-56 gap-1 overflow-y-auto">
            {page.people.map((one) => (
              <li key={one.id}>
                <label className="flex items-center gap-2">
                  <input type="checkbox" name="mention" value={one.id} />
                  <span>
                    <Written text={name(one.names)} />{' '}
                    <span className="tiny">
                      <Written text={name(page.audience.find(({ id: place }) => place === one.organisation)?.names)} />
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <button type="submit" className="btn primary justify-self-start whitespace-normal" disabled={busy}>
        <Written text={t('talk.send', { names: page.audience.map(({ names }) => name(names)).join(t('comma')) })} />
      </button>
    </posting.Form>
  );
}
