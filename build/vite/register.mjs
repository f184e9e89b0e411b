import { nodeBundle } from './nodeBundle.mjs'

/** out/register.cjs, the process that holds the key. */
export const register = (options) =>
  nodeBundle({ name: 'register', entry: 'electron/register/index.ts', target: 'node22', ...options })
