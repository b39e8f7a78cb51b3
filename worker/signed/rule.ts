import { z } from 'zod';
import { originsOf } from '#settings/origins.ts';
import { type Given, readSettings } from '#settings/read-settings.ts';
import { Setting } from '#workflows/domain/text.ts';
import { actKeysFrom } from './act-keys.ts';
import type { AssertionRule } from './asserted.ts';

/** The settings by which an act is believed: the worker's, and those of whoever verifies the record. */
export const ruleSettingsShape = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  /** Of the portals whose acts are recorded: each PEM in base64, separated by commas. */
  ACT_PUBLIC_KEYS: Setting.min(1),
  /** Whether a binding act needs its person's own assertion; default: in production required. */
  ASSERTIONS: z.enum(['required', 'offered']).optional(),
  /** The address of the portal's pages, which assertions of passkeys name. */
  PORTAL_URL: z.url().optional(),
  /** The portal of a demonstration holds authenticators of its own, and they count. */
  TIDA_DEMONSTRATION: z.stringbool().default(false),
};
const RuleSettings = z.object(ruleSettingsShape);

export const ruleSettings = (given: Given) => readSettings('audit', RuleSettings, given);

export const assertionRule = ({
  NODE_ENV,
  ACT_PUBLIC_KEYS,
  ASSERTIONS,
  PORTAL_URL,
  TIDA_DEMONSTRATION,
}: z.output<typeof RuleSettings>): AssertionRule => ({
  actKeys: actKeysFrom(ACT_PUBLIC_KEYS),
  required: ASSERTIONS === undefined ? NODE_ENV === 'production' : ASSERTIONS === 'required',
  origins: PORTAL_URL ? originsOf(PORTAL_URL) : [],
  demonstration: TIDA_DEMONSTRATION && NODE_ENV !== 'production',
});
