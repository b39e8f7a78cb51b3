import { useFormMetadata } from '@conform-to/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftNow } from '#web/shapes/desk.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import { FieldWriters } from '#web/ui/field-writers.tsx';
import { useName } from '#web/ui/names.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { typedIn } from './parse-typed.ts';
import type { Values } from './saver.ts';
import { takeKept } from './take-kept.ts';
import type { TogetherShown } from './together.tsx';

/** A writer without a sign of life for a minute has left (web/reads/co-writing.ts). */
const signOfLifeMs = 25_000;

/** Who is in which field, who wrote what, and the text of the others in the fields that this writer has not touched. */
export function TogetherLive({ page, root, outcome, saver, print, of }: TogetherShown) {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const form = useFormMetadata<Record<string, unknown>>();
  const [now, setNow] = useState<DraftNow>();
  const [isOver, setOver] = useState(false);
  const { key, step } = page;
  const caseId = page.project.id;
  const { id } = form;
  const update = useRef(form.update);
  useEffect(() => {
    update.current = form.update;
  });
  const last = useRef<SavedDraft | null>(null);

  const take = useCallback(
    (kept: SavedDraft | null, sent?: Values) => {
      const typed = typedOf(id, root);
      const before = last.current;
      last.current = kept;
      if (!saver || !typed || !kept || (before && kept.revision < before.revision)) return;
      const held = { base: saver.base ?? typed, marks: saver.marks ?? {} };
      const { base, marks, shown } = takeKept({ fields: root.fields, held, kept, typed, sent, within: fieldAt(id) });
      saver.began(base, marks);
      for (const one of shown) update.current({ name: one.name, value: one.value as string });
    },
    [id, root, saver],
  );
  const look = useCallback(
    async (here: string | undefined) => {
      const answer = await call<DraftNow>('drafts.look', { caseId, key, of, outcome, here });
      if (answer === 'gone') return setOver(true);
      if (!answer) return;
      setNow(answer);
      take(answer.draft);
    },
    [caseId, key, of, outcome, take],
  );
  useEffect(() => saver?.hear(take), [saver, take]);
  useEffect(() => {
    if (print === undefined) return;
    // a colleague has written or moved
    const soon = setTimeout(() => void look(fieldAt(id)));
    return () => clearTimeout(soon);
  }, [print, look, id]);
  useEffect(() => {
    let at = fieldAt(id);
    const moved = () => {
      const field = fieldAt(id);
      if (field === at) return;
      at = field;
      // what waited for the writer to leave the field
      take(last.current);
      if (field) void look(field);
    };
    const alive = setInterval(() => {
      if (document.visibilityState === 'visible' && at) void look(at);
    }, signOfLifeMs);
    document.addEventListener('focusin', moved);
    return () => {
      clearInterval(alive);
      document.removeEventListener('focusin', moved);
      void call('drafts.look', { caseId, key, of, outcome });
    };
  }, [caseId, key, of, outcome, id, look, take]);
  if (isOver) return <p className="small mt-2 rounded-lg bg-warn-2 px-3 py-2 text-warn">{t('together.over')}</p>;
  if (!now) return null;
  const here = now.presence.map((one) => t('together.at', { name: name(one.person.names), field: words.field(step, one.field) }));
  return (
    <section aria-label={t('together.title')} className="mt-2 rounded-lg bg-info-2 px-[14px] py-[11px]">
      <p role="status">{here.length > 0 ? here.join(t('comma')) : t('together.alone')}</p>
      <FieldWriters step={step} order={root.fields.map((field) => field.name)} fields={now.draft?.fields ?? []} />
    </section>
  );
}

function formAt(id: string): HTMLFormElement | undefined {
  const found = document.getElementById(id);
  return found instanceof HTMLFormElement ? found : undefined;
}
const typedOf = (id: string, root: TogetherShown['root']): Values | undefined => {
  const form = formAt(id);
  return form && typedIn(new FormData(form), root);
};
/** The field of the form in which the writer is now. */
function fieldAt(id: string): string | undefined {
  const active = document.activeElement;
  if (!active || !formAt(id)?.contains(active)) return undefined;
  const name = active.getAttribute('name')?.split(/[.[]/)[0] ?? '';
  return name === '' || name.startsWith('_') ? undefined : name;
}

async function call<Answer>(path: string, input: object): Promise<Answer | 'gone' | undefined> {
  try {
    const answer = await fetch(`/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status === 404) return 'gone';
    return answer.ok ? ((await answer.json()) as { result: { data: Answer } }).result.data : undefined;
  } catch {
    return undefined; // the stream of changes says that the server is away
  }
}
