import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { profileFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper, WhichPaper } from '../readyPaper'
import { childProfilePaper } from './childProfile'
import { readProfile } from './readProfile'

/** The police pack of one child; its reason is owed once it has left. @throws NOT_FOUND */
export async function profilePaper(
  db: ReadDatabase,
  which: Extract<WhichPaper, { kind: 'childProfile' }>,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const data = await readProfile(db, which, viewing)
  return {
    paper: childProfilePaper(data, printedBy),
    facts: {
      kind: 'childProfile',
      year: null,
      childId: data.child.id,
      fileName: profileFileName(data.child, localDateOf(viewing.now)),
      counts: { photo: Number(data.photo !== null), people: data.people.length },
      reasonOwed: 'Police pack',
    },
  }
}
