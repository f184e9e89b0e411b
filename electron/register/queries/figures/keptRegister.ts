import type { Book } from '../../../../shared/returns/figures/book/openBook'
import type { Period } from '../../../../shared/returns/figures/period'
import type { CountedRegister } from '../../../../shared/returns/figures/register'
import type { RecordTable } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { scratchKey } from '../../host/scratch'
import { changedChildren } from '../changedChildren'
import { newestChange } from '../changes'
import { mergedById } from './byId'
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

/** Before anything was read. */
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
 * What figures about a period are counted from, as of now. Everything is read again where another period is asked about;
 * after a change the records of the children it was about, which are a few of thousands; where nothing was changed, such
 * as for the rows behind a number, nothing at all.
 */
export async function registerNow(
  db: ReadDatabase,
  question: Question,
  memory: FiguresMemory,
): Promise<CountedRegister> {
  const { period, ownLa } = question
  const seq = await newestChange(db)
  const known = memory.read !== null && isSame(memory.read.question, question) ? memory.read.register : null
  const changed = known === null ? null : await changedChildren(db, tables, memory.seq)
  if (known !== null && changed?.size === 0) {
    memory.seq = seq
    return known
  }
  // Before the new one is made: not two of them at a time.
  memory.read = memory.book = null
  const register =
    known === null || changed === null
      ? await countedRegister(db, period, ownLa)
      : withAnew(known, changed, await countedRegister(db, period, ownLa, { among: [...changed] }))
  memory.read = { question, register }
  memory.seq = seq
  return register
}

/** A register in which the records of some children stand as they were read anew. */
function withAnew(
  known: CountedRegister,
  changed: ReadonlySet<string>,
  anew: CountedRegister,
): CountedRegister {
  const replaced = <T extends { readonly id: string; readonly childId: string }>(
    list: readonly T[],
    theirs: readonly T[],
  ) =>
    mergedById(
      list.filter(({ childId }) => !changed.has(childId)),
      theirs,
    )
  return {
    children: mergedById(
      known.children.filter(({ id }) => !changed.has(id)),
      anew.children,
    ),
    episodes: replaced(known.episodes, anew.episodes),
    interviews: replaced(known.interviews, anew.interviews),
    actions: replaced(known.actions, anew.actions),
    help: replaced(known.help, anew.help),
    shares: replaced(known.shares, anew.shares),
    incoming: replaced(known.incoming, anew.incoming),
  }
}

function isSame(a: Question, b: Question): boolean {
  return a.ownLa === b.ownLa && a.period.from === b.period.from && a.period.to === b.period.to
}
