import { nodeBundle } from './nodeBundle.mjs'

/** out/main.cjs. Node 18 because the test runtime's main process is one. */
export const main = (options) =>
  nodeBundle({ name: 'main', entry: 'electron/main/index.ts', target: 'node18', ...options })
