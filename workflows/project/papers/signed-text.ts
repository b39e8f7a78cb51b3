import type { Block, Both, ReadAct } from '#workflows/engine/paper.ts';
import { both, same } from './phrases.ts';

/** Acts that carry a text: naming or proposing it signs nothing. Two sides that name the same terms record one text twice. */
const carriesText = ({ form }: ReadAct) => typeof form['textZh'] === 'string';
/** The act among them whose document is the text. */
const written = (acts: readonly ReadAct[]) => acts.find(carriesText);
const signatures = (acts: readonly ReadAct[]) => acts.filter((act) => !carriesText(act));
export function textOf(acts: readonly ReadAct[]): Both {
  const { form = {} } = written(acts) ?? {};
  return { zh: String(form['textZh'] ?? ''), en: String(form['textEn'] ?? '') };
}
/** Without its first line, which is the paper's title. */
const bodyOf = (text: string) => text.slice(text.indexOf('\n') + 1);

/** Who signed electronically; who signed on paper has done so elsewhere. */
export const signedElectronically = (acts: readonly ReadAct[]) => signatures(acts).filter((act) => act.form['method'] === 'e-signature');

/** A signed text, its tables, and its signatories. */
export function signedText(acts: readonly ReadAct[], sheets: readonly Block[] = []): Block[] {
  const { zh, en } = textOf(acts);
  return [
    { kind: 'text', text: { zh: bodyOf(zh), en: bodyOf(en) } },
    ...sheets,
    { kind: 'heading', text: both('签署', 'Signatures') },
    { kind: 'text', text: both('各方签署的文本的 SHA-256：', 'SHA-256 of the text signed by all parties:') },
    { kind: 'text', text: same(written(acts)?.document ?? '') },
    { kind: 'signatures', acts: signatures(acts) },
  ];
}
