import type { Refused } from '#web/wording/refused.ts';
import { useMoment } from './clock.tsx';
import { Note } from './parts.tsx';
import { MoreWords, useWords } from './wording.tsx';

/** Why a page's own form was not done, and what now. */
export const PlainRefusal = ({ title, refused }: { title: string; refused: Refused }) => (
  <MoreWords words={refused.words}>
    <Why title={title} refused={refused} />
  </MoreWords>
);
function Why({ title, refused: { code, details } }: { title: string; refused: Refused }) {
  const moment = useMoment();
  const instants = ['at', 'dueAt', 'since'].flatMap((name) => (isInstant(details[name]) ? [[name, moment(details[name])]] : []));
  const { why, now } = useWords().refusal(code, { ...details, ...Object.fromEntries(instants) });
  return (
    <Note tone="seal" role="alert" title={title}>
      <p>{why}</p>
      <p>{now}</p>
    </Note>
  );
}

const isInstant = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
