import { plainName } from '../../../../shared/domain/children/names'
import { blankDetail, destroyedAction } from '../../audit/blanked'
import { chainHash } from '../../audit/chain'
import type { AuditTable } from '../../database/schema/register'
import type { ReadDatabase } from '../../database/types'
import { uuidsIn, type BlankedEntry, type EntryToBlank } from './destroyRows'

/** What must not be read in the audit trail any more. */
export interface Telling {
  readonly ids: ReadonlySet<string>
  /** Every name the child went by: forename, family name, other names, references. */
  readonly names: readonly string[]
}

const pageSize = 5000
const empty = '{}'

/**
 * Audit entries whose detail tells of the child: those about one of its records, those that name one, and searches in
 * which somebody typed its name. Who did what kind of thing when stays; what it was about does not.
 *
 * @param breathe between pages: the trail may hold a million entries
 */
export async function entriesToBlank(
  db: ReadDatabase,
  telling: Telling,
  breathe: () => Promise<void>,
): Promise<{ readonly entries: EntryToBlank[]; readonly blanked: BlankedEntry[] }> {
  const words = new Set(telling.names.flatMap(wordsOf))
  const found: AuditTable[] = []
  for (let after = 0; ;) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    const rows = await page(db, after)
    found.push(...rows.filter((row) => tells(row, telling.ids, words)))
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) break
    after = last.seq
    // oxlint-disable-next-line eslint/no-await-in-loop
    await breathe()
  }
  return {
    entries: found.map(({ seq }) => ({ seq, detail: blankDetail })),
    blanked: found.map((row) => [row.seq, chainHash({ ...row, detail: blankDetail }, row.previous_hash)]),
  }
}

async function page(db: ReadDatabase, after: number): Promise<AuditTable[]> {
  return db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(pageSize).execute()
}

function tells(row: AuditTable, ids: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const { detail, action, subject_id } = row
  if (detail === empty || detail === blankDetail || action === destroyedAction) return false
  if (subject_id !== null && ids.has(subject_id)) return true
  if (uuidsIn(detail).some((id) => ids.has(id))) return true
  return action.endsWith('.searched') && wordsOf(detail).some((word) => isOrBegins(word, words))
}

/** So many letters typed are the beginning of a name, not of many. */
const beginning = 3

function isOrBegins(word: string, names: ReadonlySet<string>): boolean {
  if (names.has(word)) return true
  return word.length >= beginning && [...names].some((name) => name.startsWith(word))
}

/** Words of a name or a detail made comparable; single letters are nobody's name. */
function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}'’-]+/u)
    .flatMap((part) => plainName(part).split(' '))
    .filter((word) => word.length > 1)
}
