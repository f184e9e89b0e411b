import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bootstrap/paths.mjs'

/** Packages that cannot be bundled because they carry native code, with what they load themselves. */
export function nativePackages() {
  const scope = join(root, 'node_modules', '@node-rs')
  const ours = readdirSync(scope).filter((name) => name.startsWith('argon2'))
  return [...ours.map((name) => `@node-rs/${name}`), 'better-sqlite3'].filter((name) =>
    existsSync(join(root, 'node_modules', name)),
  )
}
