import type { Refused } from '#web/wording/refused.ts';
import { Note } from './parts.tsx';
import { MoreWords, useWords } from './wording.tsx';

/** Why a page's own form was not done, and what now. */
export const PlainRefusal = ({ title, refused }: { title: string; refused: Refused }) => (
  <MoreWords words={refused.words}>
    <Why title={title} refused={refused} />
  </MoreWords>
);
function Why({ title, refused: { code, details } }: { title: string; refused: Refused }) {
  const { why, now } = useWords().refusal(code, details);
  return (
    <Note tone="seal" role="alert" title={title}>
      <p>{why}</p>
      <p>{now}</p>
    </Note>
  );
}
