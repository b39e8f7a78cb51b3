/**
 * Changes to the SDK's bundler. It writes JavaScript for the Node that runs it: the SDK's default is that of 2017, in which each
 * `{ ...state }` is a call of a function. And it leaves out the words of steps, which no workflow reads: a
 * list of steps names words and computes nothing from them.
 * @type {NonNullable<import('@temporalio/worker').BundleOptions['webpackConfigHook']>}
 */
export function workflowBundle(config) {
  for (const rule of config.module?.rules ?? []) {
    const use = rule && typeof rule === 'object' && rule.use;
    if (use && typeof use === 'object' && 'options' in use && typeof use.options === 'object')
      Object.assign(use.options['jsc'], { target: 'es2022' });
  }
  /** @type {(data: { request?: string }, callback: (error?: undefined, module?: string) => void) => void} */
  const withoutWords = ({ request = '' }, callback) => (/[./]words\.ts$/.test(request) ? callback(undefined, 'var {}') : callback());
  config.externals = [config.externals ?? [], withoutWords].flat();
  return config;
}
