import type { Book } from '../../../../shared/returns/figures/book/openBook'
import type { Period } from '../../../../shared/returns/figures/period'
import type { CountedRegister } from '../../../../shared/returns/figures/register'
import type { RecordTable } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { scratchKey } from '../../host/scratch'
import { changedSince, newestChange } from '../changes'
import { countedRegister } from './countedRegister'

/** What a read depends on besides the records themselves. */
interface Question {
  readonly period: Period
  /** This council's DfE number; null until it is set. */
  readonly ownLa: string | null
}

/** What the last question was counted from; gone with the lock. About 1.5 KB an episode. */
export interface FiguresMemory {
  read: { readonly question: Question; readonly register: CountedRegister } | null
  book: Book | null
  /** Newest change of the register it has seen. */
  seq: number
}

export function emptyMemory(): FiguresMemory {
  return { read: null, book: null, seq: 0 }
}

/** Memory of one open register for the page of figures. */
export const figuresMemory = scratchKey('figures', emptyMemory)

/** Every table `countedRegister` reads: a change in one of them has it read again. */
const tables: readonly RecordTable[] = [
  'child',
  'child_flag',
  'status_period',
  'placement',
  'place',
  'episode',
  'interview',
  'interview_episode',
  'interview_theme',
  'offer',
  'worker',
  'action',
  'help',
  'share',
]

/**
 * What figures about a period are counted from, as of now. Read again only where another period is asked about, or one
 * of its tables has changed: opening the rows behind a number, or hiding the small ones, costs no second reading.
 */
export async function registerNow(
  db: ReadDatabase,
  question: Question,
  memory: FiguresMemory,
): Promise<CountedRegister> {
  const seq = await newestChange(db)
  const known = memory.read
  const isCurrent = seq === memory.seq || !(await changedSince(db, tables, memory.seq))
  if (known !== null && isCurrent && isSame(known.question, question)) {
    memory.seq = seq
    return known.register
  }
  // Before the new one is made: not two of them at a time.
  memory.read = memory.book = null
  const register = await countedRegister(db, question.period, question.ownLa)
  memory.read = { question, register }
  memory.seq = seq
  return register
}

function isSame(a: Question, b: Question): boolean {
  return a.ownLa === b.ownLa && a.period.from === b.period.from && a.period.to === b.period.to
}
