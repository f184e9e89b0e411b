import type { Given, ShareablePaper } from '../../../../shared/contract/papers'
import { wordsIn } from '../../../../shared/domain/papers/knownNames'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { writtenChronology } from '../chronology/chronology'
import { writtenEpisode } from '../episodeRecord/episodePaper'
import type { PrintedBy } from '../frameOf'
import { writtenRecord } from '../interviewRecord/recordPaper'
import type { ReadyPaper } from '../readyPaper'
import { writtenAccess } from '../subjectAccess/writtenAccess'
import { Care, type CareItem, type LostMark } from './care'
import { namedPersons, removedPersons } from './namedPersons'
import { neverGiven } from './neverGiven'
import { shareable, type Shareable } from './shareable'
import { oneText, textsOf } from './wordsOut'
import type { WrittenPaper } from './writtenPaper'

/** Reads a paper that can be given to somebody; nothing is taken out yet. @throws NOT_FOUND, INVALID */
export async function readWritten(
  db: ReadDatabase,
  which: ShareablePaper,
  viewing: Viewing,
): Promise<WrittenPaper> {
  if (which.kind === 'interviewRecord') return writtenRecord(db, which, viewing)
  if (which.kind === 'episodeRecord') return writtenEpisode(db, which, viewing)
  if (which.kind === 'chronology') return writtenChronology(db, which, viewing)
  return writtenAccess(db, which, viewing)
}

/**
 * Such a paper, whole or for whoever asks.
 *
 * @param given null for the council's own file
 * @throws PASSAGES_UNDECIDED when a passage has no decision, or was marked since
 */
export async function givenPaper(
  db: ReadDatabase,
  which: ShareablePaper & { readonly given: Given | null },
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const written = await readWritten(db, which, viewing)
  const { given } = which
  const { child, facts, fileName, paper, wholeEnd } = written
  const known = { ...facts, year: null, childId: child.id, fileName: fileName(given !== null) }
  if (given === null) {
    const care = new Care()
    const blocks = [...written.write(care), ...(wholeEnd?.(care) ?? [])]
    const counts = { ...facts.counts, marked: care.items.length }
    return { paper: paper(blocks, null, printedBy), facts: { ...known, counts } }
  }
  const { blocks, ...rest } = await decidedPaper(db, written, given)
  return {
    paper: paper(blocks, given, printedBy),
    facts: { ...known, ...rest, counts: { ...facts.counts, ...rest.counts } },
  }
}

/** A written paper with everything taken out that was decided to go, and what never goes out. @throws PASSAGES_UNDECIDED */
export async function decidedPaper(
  db: ReadDatabase,
  written: WrittenPaper,
  given: Given,
): Promise<Shareable> {
  const { child, write } = written
  // Names are looked for in all the paper says: what is decided elsewhere must not change what is asked.
  const text = oneText(textsOf(write(new Care())))
  const persons = await namedPersons(db, text)
  const never = await neverGiven(db, child.id, wordsIn(text), given)
  return shareable(given, write, { persons, never })
}

/** What has to be decided before such a paper can be given to anybody: asked of the paper itself. */
export async function askedOf(
  db: ReadDatabase,
  { write }: WrittenPaper,
): Promise<{ items: readonly CareItem[]; lost: readonly LostMark[] }> {
  const care = new Care()
  const text = oneText(textsOf(write(care)))
  removedPersons(care, await namedPersons(db, text))
  return care
}
