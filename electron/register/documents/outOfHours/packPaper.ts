import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { packFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper, WhichPaper } from '../readyPaper'
import { outOfHoursPaper } from './outOfHours'
import { readPack } from './readPack'

/** The out-of-hours pack; every child whose profile is in it is told of in the audit trail. @throws NOT_FOUND */
export async function packPaper(
  db: ReadDatabase,
  which: Extract<WhichPaper, { kind: 'outOfHoursPack' }>,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const data = await readPack(db, which.childIds, viewing)
  return {
    paper: outOfHoursPaper(data, printedBy),
    facts: {
      kind: 'outOfHoursPack',
      year: null,
      childId: null,
      fileName: packFileName(localDateOf(viewing.now)),
      childrenIn: data.profiles.map(({ child }) => child.id),
      counts: { profiles: data.profiles.length, missing: data.missing.length },
    },
  }
}
