import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'

/**
 * Linux lets a folder be moved or thrown away under the open register: what is saved then goes into a file nobody finds
 * again, and no error says so. Looked at before every save.
 *
 * @throws REGISTER_MOVED
 */
export function requireInPlace(file: string): void {
  if (!existsSync(file)) throw new Refusal('REGISTER_MOVED', { file: basename(file) })
}
