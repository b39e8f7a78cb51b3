import { useLocale } from 'use-intl';
import type { Field } from '#web/shapes/field.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import { DocumentTable, isTable } from './document-table.tsx';
import { DocumentValue, useReadLabel } from './document-value.tsx';
import { FilesAt } from './file-links.tsx';
import { useShownForm } from './page-forms.tsx';
import { usePortal, useWords } from './wording.tsx';

/** Characters of a text that fills a page. */
const aPage = 1000;
type Values = Readonly<Record<string, unknown>>;

/** A document to be read: each of its forms with the same fields in the same order, without inputs. Empty fields are left out. */
export function DocumentText({ parts, files }: { parts: readonly DocumentPart[]; files?: string }) {
  return (
    <FilesAt value={files}>
      <Parts parts={parts} />
    </FilesAt>
  );
}

function Parts({ parts }: { parts: readonly DocumentPart[] }) {
  const words = useWords();
  const [only, ...others] = parts;
  if (only && others.length === 0) return <PartText part={only} />;
  return (
    <div className="grid gap-6">
      {parts.map((part) => (
        <section key={part.step} className="grid gap-3">
          <h2 className="border-b border-line-2 pb-1">{words.noun(part.step)}</h2>
          <PartText part={part} />
        </section>
      ))}
    </div>
  );
}

function PartText({ part: { step, outcome, values } }: { part: DocumentPart }) {
  const form = useShownForm()(step, outcome);
  return form ? <Shown step={step} fields={form.fields} values={values} /> : null;
}

function Shown({ step, fields, values }: { step: string; fields: readonly Field[]; values: Values }) {
  const label = useReadLabel(step);
  const t = usePortal();
  const [own, other] = useLocale() === 'zh-CN' ? (['Zh', 'En'] as const) : (['En', 'Zh'] as const);
  /** The same text in the reader's language. */
  const inOwn = (name: string) => (name.endsWith(other) ? name.slice(0, -2) + own : name);
  /** Of a long text in both languages the reader's own is open, the other folded below it: on a telephone two were 15,000 pixels. */
  const isFolded = ({ name }: Field) =>
    name.endsWith(other) && String(values[name]).length > aPage && typeof values[inOwn(name)] === 'string';
  // an id of the row itself is known by its name
  const there = fields.filter(({ name, kind }) => !(kind === 'id' && name === 'id') && values[name] !== undefined && values[name] !== null);
  const placeOf = (field: Field) => fields.findIndex(({ name }) => name === (isFolded(field) ? inOwn(field.name) : field.name));
  const inOrder = [...there].sort((a, b) => placeOf(a) - placeOf(b) || Number(isFolded(a)) - Number(isFolded(b)));
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {inOrder.map((field) => (
        <div key={field.name} className={`min-w-0 ${isShort(field, values[field.name]) ? '' : 'col-span-full'}`}>
          <dt className="small">{label(field)}</dt>
          <dd>
            {isFolded(field) ? (
              <details>
                <summary className="small cursor-pointer">{t('documents.translation')}</summary>
                <Text step={step} field={field} value={values[field.name]} />
              </details>
            ) : (
              <Text step={step} field={field} value={values[field.name]} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Letters on one line of the narrowest column; a Chinese character is as wide as two. */
const aColumn = 26;
const widthOf = (text: string) => text.length + (text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0);
/** A figure, a choice, a day or a few words: they need no line of their own. */
function isShort(field: Field, value: unknown): boolean {
  if (field.kind === 'text') return widthOf(String(value)) <= aColumn && !/\n/.test(String(value));
  return !['group', 'list', 'choices', 'consent', 'files'].includes(field.kind);
}

function Text({ step, field, value }: { step: string; field: Field; value: unknown }) {
  if (field.kind === 'group')
    return (
      <div className="border-l-2 border-line pl-3">
        <Shown step={step} fields={field.fields} values={value as Values} />
      </div>
    );
  if (field.kind !== 'list') return <DocumentValue step={step} field={field} value={value} />;
  const rows = Array.isArray(value) ? value : [];
  if (isTable(field.item)) return <DocumentTable step={step} fields={field.item.fields} rows={rows as Values[]} />;
  return (
    <ol className="grid gap-2">
      {rows.map((row, index) => (
        // rows of a frozen document keep their places
        <li key={`${field.name}-${index.toString()}`}>
          <Text step={step} field={field.item} value={row} />
        </li>
      ))}
    </ol>
  );
}
