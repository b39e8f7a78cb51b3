import { type RefObject, useState } from 'react';
import type { ThreadPage } from '#web/shapes/talk.ts';
import { useName } from '#web/ui/names.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

const mostShown = 6;

/** After an @, the people whose names go on so: a press writes the name. */
export function useMentionPicks(people: ThreadPage['people'], area: RefObject<HTMLTextAreaElement | null>) {
  const t = usePortal();
  const name = useName();
  const [begun, setBegun] = useState<string>();
  const look = () => {
    const { value = '', selectionStart = 0 } = area.current ?? {};
    setBegun(/@([^\s@]{0,20})$/.exec(value.slice(0, selectionStart))?.[1]?.toLowerCase());
  };
  const found =
    begun === undefined
      ? []
      : people.filter(({ names }) => [names.zh, names.en].some((one) => one.toLowerCase().startsWith(begun))).slice(0, mostShown);
  const write = (chosen: string) => {
    const field = area.current;
    if (!field) return;
    const from = field.selectionStart - (begun?.length ?? 0);
    field.setRangeText(`${chosen} `, from, field.selectionStart, 'end');
    field.focus();
    setBegun(undefined);
  };
  const list =
    found.length > 0 ? (
      <ul aria-label={t('talk.suggested')} className="mt-1 flex flex-wrap gap-2">
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className="btn" onClick={() => write(name(one.names))}>
              @<Written text={name(one.names)} />
            </button>
          </li>
        ))}
      </ul>
    ) : null;
  return { look, list };
}
