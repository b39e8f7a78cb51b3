import type { BundleOptions } from '@temporalio/worker';

export const workflowBundle: NonNullable<BundleOptions['webpackConfigHook']>;
