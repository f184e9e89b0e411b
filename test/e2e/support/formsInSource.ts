import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftKind } from '../../../shared/contract/drafts'

/**
 * Names of all forms of the source that keep what is typed in them: the kinds of drafts, and the first words of what
 * `useKeptFields` is given as `form`. A form cannot be written without saying what it keeps (`FormProps.keeps`).
 */
export function formsInSource(): readonly string[] {
  const folder = join(import.meta.dirname, '../../../renderer')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const entries = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /useKeptFields(?:<[^(]*>)?\(\s*\{[^]*?form: [^'`]*?(?:'(?<whole>[^']+)'|`(?<head>[^`$]*))/gu,
      ),
    ].map(({ groups }) => (groups?.whole ?? groups?.head ?? '').trim()),
  )
  const kinds = draftKind.options.filter((kind) => kind !== 'entry')
  return [...new Set([...kinds, ...entries.filter((name) => name !== '')])].toSorted()
}
