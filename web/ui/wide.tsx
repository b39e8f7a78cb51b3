import type { ReactNode } from 'react';
import { usePortal } from './wording.tsx';

/** In the keyboard's way, because what scrolls must scroll without a pointer as well (WCAG 2.1.1). */
const scrolled = { className: 'overflow-x-auto', tabIndex: 0, role: 'group' };

/** What may be wider than its column. */
export const Wide = ({ children }: { children: ReactNode }) => (
  <div {...{ ...scrolled, 'aria-label': usePortal()('table') }}>{children}</div>
);
