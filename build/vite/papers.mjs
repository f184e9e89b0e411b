import { nodeBundle } from './nodeBundle.mjs'

/** out/papers.cjs, the worker thread in which PDFs are set. */
export const papers = (options) =>
  nodeBundle({ name: 'papers', entry: 'electron/register/documents/worker.ts', target: 'node22', ...options })
