import type { RecordTable } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { scratchKey } from '../../host/scratch'
import { changedChildren } from '../changedChildren'
import { newestChange } from '../changes'
import type { Viewing } from '../viewing'
import { mayAsk } from './mayAsk'
import { questionsOf, type OpenQuestion } from './questions'

/** What was asked for at the last look, by child; gone with the lock. */
export interface QuestionsMemory {
  byChild: ReadonlyMap<string, readonly OpenQuestion[]>
  /** The council's own rules it was worked out by, as JSON; null before the first look. */
  rules: string | null
  /** Newest change of the register it has seen. */
  seq: number
}

/** Memory of one open register. */
export const questionsMemory = scratchKey<QuestionsMemory>('questions', () => ({
  byChild: new Map(),
  rules: null,
  seq: 0,
}))

/** Every table the questions are worked out from. */
const tables: readonly RecordTable[] = [
  'child',
  'episode',
  'interview',
  'interview_episode',
  'interview_theme',
  'meeting',
  'meeting_answer',
]

/**
 * What all children's episodes ask for and nobody has answered. It hangs on no clock, and one child's on no other's: only
 * those whose records were changed since are looked at again, the others stay. With 30,000 episodes a look at all takes
 * 50 ms, and Today asks after every save.
 */
export async function keptQuestions(
  db: ReadDatabase,
  viewing: Viewing,
  memory: QuestionsMemory,
): Promise<readonly OpenQuestion[]> {
  const { repeatTriggers, twoOrMoreCountsAway } = viewing.settings
  const rules = JSON.stringify([repeatTriggers, twoOrMoreCountsAway])
  const seq = await newestChange(db)
  const changed = memory.rules === rules ? await changedChildren(db, tables, memory.seq) : null
  const ids = changed === null ? await mayAsk(db, viewing) : [...changed]
  const found = await questionsOf(db, ids, viewing)
  const byChild = new Map(changed === null ? [] : memory.byChild)
  for (const id of ids) {
    const questions = found.get(id) ?? []
    if (questions.length === 0) byChild.delete(id)
    else byChild.set(id, questions)
  }
  Object.assign(memory, { byChild, rules, seq })
  return [...byChild.values()].flat()
}
