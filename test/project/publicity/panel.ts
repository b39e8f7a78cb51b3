import { idOf } from '#scripts/story/cast.ts';

/** Three who decide on an objection, with no part in what is objected to. */
export const panel = [idOf('leadManager'), idOf('secretary'), idOf('auditor')];
