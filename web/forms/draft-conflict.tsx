import type { Group } from '#web/shapes/field.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import { useMoment } from '#web/ui/clock.tsx';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import type { Values } from './saver.ts';
import { differing, merged, summary } from './two-texts.ts';

interface ConflictProps {
  readonly step: string;
  readonly fields: Group;
  readonly mine: Values;
  readonly theirs: SavedDraft;
  /** The common earlier text. */
  readonly base: Values | undefined;
  readonly onChosen: (values: Values, revision: number) => void;
}

/** Two tabs have kept two texts: each field that differs is shown twice, and the writer says which stays. */
export function DraftConflict({ step, fields, mine, theirs, base, onChosen }: ConflictProps) {
  const t = usePortal();
  const words = useWords();
  const moment = useMoment();
  const differences = differing(fields, { mine, theirs: theirs.values, base });
  return (
    <form
      className="mx-5 mt-4 rounded-lg bg-warn-2 px-[14px] py-[11px]"
      data-keeps=""
      aria-labelledby="draft-conflict"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new FormData(event.currentTarget);
        const keepsMine = differences.filter(({ name }) => chosen.get(name) === 'mine').map(({ name }) => name);
        onChosen(merged(mine, theirs.values, keepsMine), theirs.revision);
      }}
    >
      <p id="draft-conflict" role="alert" className="font-semibold text-warn">
        {t('conflict.title', { at: moment(theirs.updatedAt) })}
      </p>
      {differences.map(({ name, field, usual }) => (
        <fieldset key={name} className="mt-3 grid gap-2 md:grid-cols-2">
          <legend className="font-semibold">{words.field(step, name)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="flex items-start gap-2 rounded-lg border border-field bg-card px-3 py-2 has-checked:border-brand">
              <input type="radio" name={name} value={side} defaultChecked={usual === side} required className="mt-1 accent-brand" />
              <span className="min-w-0">
                <b className="small block">{t(`conflict.${side}`)}</b>
                <span className="prose-text">
                  {summary(field, (side === 'mine' ? mine : theirs.values)[name], (one, value) => words.option(step, one, value)) ||
                    t('conflict.empty')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <button type="submit" className="btn primary mt-3">
        {t('conflict.keep')}
      </button>
    </form>
  );
}
