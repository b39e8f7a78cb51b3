import type { Viewer } from '#web/access/viewer.ts';
import type { Env } from '#web/server/env.server.ts';

/** Roles that bind an organisation, move money or decide over others. */
const demanding = /^(admin|organisation-admin|policy\..+|.+\.(signatory|finance|approver))$/;

/** Whether this person may do nothing before a second factor is set up. Roles count in all organisations, not only in the one acted for. */
export const needsSecondFactor = ({ SECOND_FACTOR }: Pick<Env, 'SECOND_FACTOR'>, { grants }: Pick<Viewer, 'grants'>): boolean =>
  SECOND_FACTOR === 'required' && grants.some(({ role }) => demanding.test(role));
