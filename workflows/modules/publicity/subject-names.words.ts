/** What a kind of case publishes, by name: `zh`; `en` at the beginning of a sentence; `the` within one. A choice of ICU by this figure. */
export type SubjectNames = (figure: 'subject' | 'matter') => Readonly<Record<'zh' | 'en' | 'the', string>>;
