import type { Group } from '#web/shapes/field.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import { useMoment } from '#web/ui/clock.tsx';
import { useName } from '#web/ui/names.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { takeName } from './marks.ts';
import type { Values } from './saver.ts';
import { differing, merged, summary } from './two-texts.ts';

export interface ConflictProps {
  readonly step: string;
  readonly fields: Group;
  readonly mine: Values;
  readonly theirs: SavedDraft;
  /** The common earlier text. */
  readonly base: Values | undefined;
  /** Where several write: the fields that two have changed. The others are merged. */
  readonly only?: readonly string[] | undefined;
  readonly onChosen?: (values: Values, revision: number) => void;
  /** Without scripts the choice goes out with this form. */
  readonly formId?: string;
}

/** Two tabs have kept two texts: each field that differs is shown twice, and the writer says which stays. */
export function DraftConflict({ step, fields, mine, theirs, base, only, onChosen, formId }: ConflictProps) {
  const t = usePortal();
  const words = useWords();
  const moment = useMoment();
  const called = useName();
  const writtenOf = (name: string) => theirs.fields.find((one) => one.name === name);
  const whose = (name: string) => {
    const { by, at } = writtenOf(name) ?? {};
    return t('together.theirs', { name: called(by?.names), at: at ? moment(at) : '' });
  };
  const all = differing(fields, { mine, theirs: theirs.values, base });
  const differences = only ? all.filter(({ name, usual }) => only.includes(name) || usual === undefined) : all;
  const box = { className: 'mx-5 mt-4 rounded-lg bg-warn-2 px-[14px] py-[11px]', 'aria-labelledby': 'draft-conflict' };
  const choices = (
    <>
      <p id="draft-conflict" role="alert" className="font-semibold text-warn">
        {only ? t('together.conflict') : t('conflict.title', { at: moment(theirs.updatedAt) })}
      </p>
      {differences.map(({ name, field, usual }) => (
        <fieldset key={name} className="mt-3 grid gap-2 md:grid-cols-2">
          <legend className="font-semibold">{words.field(step, name)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="flex items-start gap-2 rounded-lg border border-field bg-card px-3 py-2 has-checked:border-brand">
              <input
                type="radio"
                name={formId ? `${takeName}.${name}` : name}
                value={formId ? `${side} ${writtenOf(name)?.mark ?? ''}` : side}
                form={formId}
                defaultChecked={!only && usual === side}
                required
                className="mt-1 accent-brand"
              />
              <span className="min-w-0">
                <b className="small block">{only && side === 'theirs' ? whose(name) : t(`conflict.${side}`)}</b>
                <span className="prose-text">
                  <Written
                    text={
                      summary(field, (side === 'mine' ? mine : theirs.values)[name], (one, value) => words.option(step, one, value)) ||
                      t('conflict.empty')
                    }
                  />
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
  if (formId)
    return (
      <section {...box}>
        {choices}
        <p className="mt-3">{t('together.chooseAndSave')}</p>
      </section>
    );
  return (
    <form
      {...box}
      data-keeps=""
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new FormData(event.currentTarget);
        const isMine = ({ name, usual }: (typeof all)[number]) => (chosen.get(name) ?? usual) === 'mine';
        const keepsMine = all.filter(isMine).map(({ name }) => name);
        onChosen?.(merged(mine, theirs.values, keepsMine), theirs.revision);
      }}
    >
      {choices}
      <button type="submit" className="btn primary mt-3">
        {t('conflict.keep')}
      </button>
    </form>
  );
}
