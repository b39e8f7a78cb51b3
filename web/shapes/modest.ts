const deepest = 12;
const mostValues = 5000;

/** Whether an input is within the depth and number of values of the largest form; checked before any schema. */
export function isModest(root: unknown): boolean {
  let count = 0;
  const visit = (value: unknown, depth: number): boolean => {
    count += 1;
    if (count > mostValues || depth > deepest) return false;
    return typeof value !== 'object' || value === null || Object.values(value).every((inner) => visit(inner, depth + 1));
  };
  return visit(root, 0);
}
