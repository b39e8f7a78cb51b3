import type { DocumentPart } from '#web/reads/shapes/step.ts';
import { useDay, useMoment } from '#web/ui/clock.tsx';
import { plainHundredths } from '#web/ui/figures.ts';
import { Amount } from '#web/ui/money.tsx';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { describeForm, type Field } from './describe.ts';

type Values = Readonly<Record<string, unknown>>;

/** A document to be read: each of its forms with the same fields in the same order, without inputs. Only what is there is shown. */
export function DocumentText({ parts }: { parts: readonly DocumentPart[] }) {
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
  const form = stepNamed(step)?.outcomes[outcome]?.form;
  return form ? <Shown step={step} fields={describeForm(form).fields} values={values} /> : null;
}

function Shown({ step, fields, values }: { step: string; fields: readonly Field[]; values: Values }) {
  const words = useWords();
  const there = fields.filter(({ name }) => values[name] !== undefined && values[name] !== null);
  return (
    <dl className="grid gap-3">
      {there.map((field) => (
        <div key={field.name}>
          <dt className="small">{words.field(step, field.name)}</dt>
          <dd>
            <Value step={step} field={field} value={values[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ step, field, value }: { step: string; field: Field; value: unknown }) {
  const words = useWords();
  const t = usePortal();
  const day = useDay();
  const moment = useMoment();
  switch (field.kind) {
    case 'group':
      return (
        <div className="border-l-2 border-line pl-3">
          <Shown step={step} fields={field.fields} values={value as Values} />
        </div>
      );
    case 'list':
      return (
        <ol className="grid gap-2">
          {(Array.isArray(value) ? value : []).map((row, index) => (
            // rows of a frozen document keep their places
            <li key={`${field.name}-${index.toString()}`}>
              <Value step={step} field={field.item} value={row} />
            </li>
          ))}
        </ol>
      );
    case 'choices':
      return <>{(value as string[]).map((one) => words.option(step, field.name, one)).join(t('comma'))}</>;
    case 'choice':
      return <>{words.option(step, field.name, String(value))}</>;
    case 'flag':
    case 'consent':
      return <>{t(value ? 'form.yes' : 'form.no')}</>;
    case 'yuan':
      return <Amount fen={Number(value)} />;
    case 'percent':
      return <>{plainHundredths(Number(value))}%</>;
    case 'day':
      return <>{day(String(value))}</>;
    case 'instant':
      return <>{moment(String(value))}</>;
    case 'hash':
      return <code className="tiny">{String(value).slice(0, 12)}…</code>;
    default:
      return <p className="prose-text">{String(value)}</p>;
  }
}
