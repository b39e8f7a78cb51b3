import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';

/** What a binding act without a typed form agrees to: its document says it, so no two persons or cases share a hash. */
export const agreedTexts = z.strictObject({ agreedZh: prose(10, 20_000), agreedEn: prose(10, 20_000) });
