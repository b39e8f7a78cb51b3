import type { Block, Both, PaperSource, ReadAct } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { both, dayAt, none, same } from './phrases.ts';

const capacities: Readonly<Record<string, Both>> = {
  'legal-representative': both('法定代表人', 'Legal representative'),
  'authorised-agent': both('授权代理人', 'Authorised agent'),
};
const methods: Readonly<Record<string, Both>> = {
  'e-signature': both('电子签名', 'Electronically'),
  paper: both('纸质签署', 'On paper'),
};
const unregistered = both('尚未登记；首次付款前登记并经第二人核验', 'none yet; registered and verified before the first payment');

function signerOf({ person, represented }: ReadAct): Both {
  return represented ? both(`${person.zh}（代${represented.zh}）`, `${person.en} (for ${represented.en})`) : person;
}

/** What a text leaves to its signatures: who signed for each party, by which authority, and the party's account of that day. */
export function particulars({ acts, state, account }: Pick<PaperSource<Project>, 'acts' | 'state' | 'account'>): Block[] {
  const signed = acts.filter(({ outcome }) => outcome === 'sign');
  const accountOf = ({ seat }: ReadAct): Both => {
    const found = state.parties.find(({ id }) => id === seat);
    const line = found && account(found.organisation);
    return line === undefined ? unregistered : same(line);
  };
  const rows: readonly (readonly [label: Both, of: (act: ReadAct) => Both])[] = [
    [both('签署人', 'Signatory'), signerOf],
    [both('身份', 'Capacity'), ({ form }) => capacities[String(form['capacity'])] ?? none],
    [both('授权书编号', 'Letter of authority'), ({ form }) => (form['authorisation'] ? same(String(form['authorisation'])) : none)],
    [both('签署方式', 'Signed'), ({ form }) => methods[String(form['method'])] ?? none],
    [both('签署日', 'On'), ({ at }) => dayAt(at)],
    [both('收款账户', 'Bank account'), accountOf],
  ];
  return [
    { kind: 'heading', text: both('当事人信息', 'Particulars of the parties') },
    {
      kind: 'table',
      columns: [{ title: both('事项', 'Particular') }, ...signed.map(({ organisation }) => ({ title: organisation }))],
      rows: rows.map(([label, of]) => [label, ...signed.map(of)]),
    },
  ];
}
