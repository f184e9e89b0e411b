import { existsSync } from 'node:fs'
import { Refusal } from '../../../shared/contract/errors'

/**
 * The path something is saved under: what was chosen in the dialog, with the ending it must have, so that no other
 * file, least of all a register, can be written over.
 *
 * @param ending with its dot: `.csv`
 * @throws FILE_EXISTS when the ending had to be added and names a file nobody was asked about
 */
export function withEnding(chosen: string, ending: string): string {
  if (chosen.toLowerCase().endsWith(ending)) return chosen
  const path = `${chosen}${ending}`
  if (existsSync(path)) throw new Refusal('FILE_EXISTS', { file: path })
  return path
}
