/** Whether a name contains the typed text, without regard to width, case and blanks. */
export const isCalled = (label: string, typed: string) => plain(label).includes(plain(typed));
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
