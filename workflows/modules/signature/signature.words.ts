import { latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { FieldWords, InBothLanguages, OutcomeWords } from '#workflows/engine/wording.ts';

/** A party's manner of signature. */
export const signatureFields = {
  zh: {
    capacity: { label: '签署身份', options: { 'legal-representative': '法定代表人', 'authorised-agent': '授权代理人' } },
    authorisation: { label: '授权委托书编号', help: '授权代理人签署时必填。' },
    method: { label: '签署方式', options: { 'e-signature': '可靠电子签名', paper: '纸质签章（原件存档）' } },
  },
  en: {
    capacity: { label: 'Signing as', options: { 'legal-representative': 'Legal representative', 'authorised-agent': 'Authorised agent' } },
    authorisation: { label: 'Number of the letter of authorisation', help: 'Required for an authorised agent.' },
    method: {
      label: 'Form of signature',
      options: { 'e-signature': 'Reliable electronic signature', paper: 'On paper (original on file)' },
    },
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;

/** Of the rules that a signature can break. */
export const signatureRefusals = {
  zh: { 'authorisation-missing': '由授权代理人签署的，须填写授权委托书编号。请填写编号；由法定代表人本人签署的，请更改签署身份。' },
  en: {
    'authorisation-missing':
      'An authorised agent must give the number of the letter of authorisation. Enter it, or change the capacity if you are the legal representative.',
  },
} as const;

/** The hash that ties a signature to its text. */
const signedText = {
  zh: { label: '所签文本校验值', help: '定稿文本的 SHA-256。' },
  en: { label: 'Hash of the signed text', help: 'SHA-256 of the frozen text.' },
} satisfies InBothLanguages<FieldWords>;

/** Of a signature under a text, which may be given on paper. */
export const textSignatureFields = {
  zh: {
    ...signatureFields.zh,
    text: signedText.zh,
    scan: { label: '签章页扫描件', help: '纸质签章时必附，须为定稿文本的完整扫描件。' },
    receivedOn: '收到原件日期',
    note: '备注',
    reason: '理由',
  },
  en: {
    ...signatureFields.en,
    text: signedText.en,
    scan: {
      label: 'Scan of the signed text',
      help: 'Required for a signature on paper: a complete scan of the frozen text as signed and sealed.',
    },
    receivedOn: 'Original received on',
    note: 'Note',
    reason: 'Reason',
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;

export const textSignatureRefusals = {
  zh: {
    ...signatureRefusals.zh,
    ...latestRefusals.zh,
    'scan-missing': '纸质签章须附扫描件，尚未上传。请上传签章文本的扫描件，或者改用可靠电子签名。',
  },
  en: {
    ...signatureRefusals.en,
    ...latestRefusals.en,
    'scan-missing':
      'A signature on paper needs a scan of the signed text; none is attached. Upload it, or choose a reliable electronic signature.',
  },
} as const;

/** The answer of the second person. */
export const paperOutcomes = {
  zh: {
    'confirm-paper': {
      label: '确认纸质签章',
      leadsTo: '扫描件与定稿文本、原件一致，签署自此生效。',
      done: '核对原件，确认了纸质签章',
    },
    'return-paper': { label: '退回纸质签章', leadsTo: '该签章不生效，由签约人重新签署。', done: '退回了纸质签章' },
  },
  en: {
    'confirm-paper': {
      label: 'Confirm the signature on paper',
      leadsTo: 'The scan, the original and the frozen text match; the signature takes effect from now on.',
      done: 'confirmed the signature on paper',
    },
    'return-paper': {
      label: 'Return the signature on paper',
      leadsTo: 'The signature does not take effect; the signatory signs again.',
      done: 'returned the signature on paper',
    },
  },
} satisfies InBothLanguages<Readonly<Record<string, OutcomeWords>>>;

/** `side`: the party as its stage names it. */
export const signatureFacts = (side: InBothLanguages<string>) => ({
  zh: {
    'signature-on-paper': `${side.zh}以纸质签章签署，待第二人核对原件和扫描件`,
    'paper-returned': `${side.zh}的纸质签章经核对退回，须重新签署`,
    'signature-void': `${side.zh}签约人的授权在文本生效前到期，签署失效，须由有授权的签约人重新签署`,
  },
  en: {
    'signature-on-paper': `${side.en} signed on paper; a second person checks the original and the scan`,
    'paper-returned': `${side.en}: the signature on paper was returned after a check and must be given again`,
    'signature-void': `${side.en}: the signatory’s authority ended before the text took effect; the signature is void and an authorised signatory must sign again`,
  },
});

/** The request of a step that is signed: other words for the second person. */
export const askOnPaper = {
  zh: (ask: string) =>
    `{paper, select, yes {请将签章扫描件与定稿文本、纸质原件核对，一致的予以确认。本人的签章不得由本人确认。} other {${ask}}}`,
  en: (ask: string) =>
    `{paper, select, yes {Compare the scan with the frozen text and the paper original; confirm it if they match. A signatory may not confirm their own signature.} other {${ask}}}`,
};
