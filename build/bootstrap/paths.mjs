import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What the build writes. */
export const outFolder = join(root, 'out')

/** Downloaded or unpacked runtimes and remembered decisions; safe to delete. */
export const runtimeFolder = join(root, '.runtime')
