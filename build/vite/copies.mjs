import { nodeBundle } from './nodeBundle.mjs'

/** out/copies.cjs, the worker thread in which copies of the register are checked. */
export const copies = (options) =>
  nodeBundle({ name: 'copies', entry: 'electron/register/backup/worker.ts', target: 'node22', ...options })
