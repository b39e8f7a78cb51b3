import { Link, useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Threads } from '#web/shapes/talk.ts';
import type { With } from '#web/shapes/talk-names.ts';
import { later } from '#web/ui/later.tsx';
import { Card } from '#web/ui/parts.tsx';
import { talkAddress } from '#web/ui/talk-address.ts';
import { usePortal } from '#web/ui/wording.tsx';
import type { ThreadShown } from './thread.tsx';

/** Comes when a reader opens it. */
const Thread = later(() => import('./thread.tsx').then((found) => found.Thread));

/** As the page of a thread answers it. */
type TalkData = Pick<ThreadShown, 'page' | 'submissionId' | 'madeFor'>;

interface StepTalkShown {
  readonly caseId: string;
  readonly openingKey: string;
  readonly threads: Threads;
  /** Differs after each message: open threads are read again. */
  readonly print: string;
}

/** The threads on a step beside its form. Opened here they leave the form as it is; without scripts they have their own page. */
export function StepTalk({ caseId, openingKey, threads, print }: StepTalkShown) {
  const t = usePortal();
  return (
    <Card title={t('talk.title')} className="no-print">
      <p className="small mb-2">{t('talk.lead')}</p>
      {threads.mayTalk.map((whom) => (
        <OneThread
          key={whom}
          {...{ caseId, openingKey, whom, print }}
          count={threads.rows.find((row) => row.with === whom)?.messages ?? 0}
        />
      ))}
    </Card>
  );
}

interface One extends Omit<StepTalkShown, 'threads'> {
  readonly whom: With;
  readonly count: number;
}
function OneThread({ caseId, openingKey, whom, print, count }: One) {
  const t = usePortal();
  const { load, data } = useFetcher<TalkData>();
  const [isOpen, setOpen] = useState(false);
  const address = talkAddress(caseId, whom, openingKey);
  const shownAt = useRef(print);
  useEffect(() => {
    if (isOpen && shownAt.current !== print) load(address);
    shownAt.current = print;
  }, [isOpen, print, load, address]);
  const toggle = (open: boolean) => {
    setOpen(open);
    if (open) load(address);
  };
  const again = useCallback(() => load(address), [load, address]);
  return (
    <details onToggle={(event) => toggle(event.currentTarget.open)} className="border-t border-line-2 py-2">
      <summary>
        {t(`talk.with.${whom}`)} <span className="tiny">{t('talk.count', { count: data?.page.rows.length ?? count })}</span>
      </summary>
      <p className="my-2">
        <Link to={address} className="small underline">
          {t('talk.open')}
        </Link>
      </p>
      {data ? <Thread page={data.page} address={address} submissionId={data.submissionId} madeFor={data.madeFor} onSent={again} /> : null}
    </details>
  );
}
