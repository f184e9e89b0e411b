import { nodeBundle } from './nodeBundle.mjs'

/** out/preload.cjs, run in the sandbox of the page. */
export const preload = (options) =>
  nodeBundle({ name: 'preload', entry: 'electron/preload/index.ts', target: 'chrome114', ...options })
