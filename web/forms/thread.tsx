import { Link } from '@remix-run/react';
import type { ThreadPage } from '#web/shapes/talk.ts';
import { useName } from '#web/ui/names.ts';
import { Empty } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { ComposeMessage, type Posted } from './compose-message.tsx';
import { Message } from './message.tsx';

export interface ThreadShown {
  readonly page: ThreadPage;
  /** Where it is read in full and written to. */
  readonly address: string;
  readonly submissionId: string;
  readonly madeFor: string;
  readonly answer?: Posted | undefined;
  /** A page further back. */
  readonly isEarlier?: boolean;
  readonly onSent?: () => void;
}

/** The messages of a thread, the oldest first, and the form of a new one. */
export function Thread({ page, address, submissionId, madeFor, answer, isEarlier = false, onSent }: ThreadShown) {
  const t = usePortal();
  const name = useName();
  const readers = page.audience.map(({ names }) => name(names)).join(t('comma'));
  return (
    <div className="grid gap-4">
      <p className="small">{readers ? <Written text={t('talk.readers', { names: readers })} /> : t('talk.nobody')}</p>
      {answer?.withdrawal && answer.refused ? <PlainRefusal title={t('talk.notWithdrawn')} refused={answer.refused} /> : null}
      {page.next ? (
        <Link to={`${address}&cursor=${page.next}`} className="underline">
          {t('talk.earlier')}
        </Link>
      ) : null}
      {page.rows.length === 0 ? (
        <Empty title={t(`talk.empty.${page.with}`)}>{t(`talk.emptyWhy.${page.with}`)}</Empty>
      ) : (
        <ul className="card rows" data-grows>
          {page.rows.toReversed().map((message) => (
            <Message key={message.id} message={message} address={address} onSent={onSent} />
          ))}
        </ul>
      )}
      {isEarlier ? (
        <Link to={address} className="underline">
          {t('talk.latest')}
        </Link>
      ) : page.audience.length > 0 ? (
        <ComposeMessage key={address} {...{ page, address, submissionId, madeFor, answer, ...(onSent ? { onSent } : {}) }} />
      ) : null}
    </div>
  );
}
