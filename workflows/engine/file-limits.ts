/** Limits of files (model.md 4.2). A file of its own: the browser reads them, and no schema with them. */
export const mebibyte = 1024 * 1024;
/** Of one field. */
export const mostFiles = 20;
export const usualFileBytes = 100 * mebibyte;
export const largestFileBytes = 200 * mebibyte;
export const longestFileName = 250;
