import { Link } from '@remix-run/react';
import { type ReactNode, useCallback } from 'react';
import type { Threads } from '#web/shapes/talk.ts';
import { placeOfPart } from '#workflows/engine/talk-place.ts';
import { PartsTalkedOf, type TalkedPart } from './part-talk.ts';
import { talkAddress } from './talk-address.ts';
import { usePortal } from './wording.tsx';

interface TalkOn {
  readonly caseId: string;
  readonly documentKey: string | null;
  readonly version: number;
  /** Null: the reader has no thread on this document. */
  readonly threads: Threads | null;
  readonly children: ReactNode;
}
/** Each clause and each file of the document below leads to its thread, with what is unread there. */
export function PartTalkOn({ caseId, documentKey, version, threads, children }: TalkOn) {
  const Talk = useCallback(
    ({ kind, id, name }: TalkedPart) => {
      const place = placeOfPart(documentKey ?? '', { kind, version, id });
      return threads ? <TalkLink caseId={caseId} place={place} threads={threads} name={name} /> : null;
    },
    [caseId, documentKey, version, threads],
  );
  return <PartsTalkedOf value={threads ? Talk : undefined}>{children}</PartsTalkedOf>;
}

function TalkLink({ caseId, place, threads, name }: { caseId: string; place: string; threads: Threads; name: string }) {
  const t = usePortal();
  const rows = threads.rows.filter(({ key }) => key === place);
  const messages = rows.reduce((sum, row) => sum + row.messages, 0);
  const unread = rows.reduce((sum, row) => sum + row.unread, 0);
  // to where something is unread, else to where something is said
  const whom = (rows.find((row) => row.unread > 0) ?? rows[0])?.with ?? threads.mayTalk[0] ?? 'party';
  return (
    <Link to={talkAddress(caseId, whom, place)} className="small no-print ml-2 font-normal whitespace-nowrap underline">
      {t('talk.title')}
      <span className="sr-only">
        {t('colon')}
        {name}
      </span>
      {messages > 0 ? ` ${t('talk.count', { count: messages })}` : null}
      {unread > 0 ? <b className="text-info"> · {t('talk.unread', { count: unread })}</b> : null}
    </Link>
  );
}
