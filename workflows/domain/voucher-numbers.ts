/**
 * Numbers of invoices and vouchers in a typed text: six digits or more, with letters and hyphens, within any other text. Sums and
 * days are none. The same number written with spaces, in full width or in small letters is the same.
 */
export function voucherNumbers(text: string): string[] {
  const plain = text.normalize('NFKC').toUpperCase();
  const found = plain.match(/(?<![\w.,-])[A-Z0-9]+(?:-[A-Z0-9]+)*(?![\w-]|[.,]\d|\s*(?:元|YUAN))/g) ?? [];
  const isDay = (one: string) => /^\d{4}-\d{1,2}-\d{1,2}$/.test(one);
  return [...new Set(found.filter((one) => (one.match(/\d/g) ?? []).length >= 6 && !isDay(one)).map((one) => one.replaceAll('-', '')))];
}

/** Those of the text that others have used as well; without a text of one's own, all that they have used. */
export function usedBefore(own: string | undefined, others: readonly string[]): string[] {
  const used = new Set(others.flatMap(voucherNumbers));
  return own === undefined ? [...used] : voucherNumbers(own).filter((one) => used.has(one));
}
