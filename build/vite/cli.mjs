import { nodeBundle } from './nodeBundle.mjs'

/** out/cli.cjs, the register code without a window. */
export const cli = (options) =>
  nodeBundle({ name: 'cli', entry: 'electron/register/cli/index.ts', target: 'node22', ...options })
