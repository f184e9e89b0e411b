import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { sameNameKey } from '../../../../shared/domain/places/sameName'
import type { ReadDatabase } from '../../database/types'
import { answersOf } from '../../queries/persons/notSame'
import { command, type InputOf } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import { oneByOne } from '../oneByOne'

type NotSameForm = InputOf<typeof contract.persons.notSame>

/** Somebody says that two are not the same, or that words name none of them; said again it stays said once. */
export const sayNotSame = command(contract.persons.notSame, async ({ input, db, write, audit }) => {
  const row = rowOf(input)
  await oneByOne([row.one, row.other], async (id) => refuseUnknown(db, input.what, id))
  const said = (await answersOf(db, input.what)).find(
    (answer) => answer.wordsKey === row.wordsKey && answer.one === row.one && answer.other === row.other,
  )
  audit({ action: 'named.notSame', subject: { kind: input.what, id: row.one ?? '' }, detail: row })
  if (said !== undefined) return { id: said.id, version: said.version }
  return write.insert('not_same', {
    what: input.what,
    words_key: row.wordsKey,
    ...(input.what === 'place'
      ? { one_place_id: row.one, other_place_id: row.other }
      : { one_person_id: row.one, other_person_id: row.other }),
  })
})

/** The question comes up again. */
export const askSameAgain = command(contract.persons.askSameAgain, async ({ input, write, audit }) => {
  const { id, version } = input
  const saved = await write.withdraw('not_same', id, version, 'To be asked again')
  audit({ action: 'named.askSameAgain', detail: { id } })
  return saved
})

/** A pair stands in one order only, so that it is found from either side. @throws INVALID */
function rowOf({ of }: NotSameForm) {
  const problems = new InputProblems()
  if (of.as === 'words') {
    const wordsKey = sameNameKey(of.words)
    if (wordsKey === '') problems.add('of.words', 'These words name nothing in particular.')
    problems.throwIfAny()
    return { wordsKey, one: of.targetId, other: null }
  }
  if (of.id === of.otherId) problems.add('of.otherId', 'Choose another one: this is the record itself.')
  problems.throwIfAny()
  const [one = '', other = ''] = [of.id, of.otherId].toSorted((a, b) => (a < b ? -1 : 1))
  return { wordsKey: null, one, other }
}

async function refuseUnknown(db: ReadDatabase, what: 'place' | 'person', id: string | null): Promise<void> {
  if (id === null) return
  const row = await db
    .selectFrom(what as 'place')
    .select('id')
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what })
}
