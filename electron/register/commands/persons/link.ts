import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isOneOfSeveral, whatIsNamed } from '../../../../shared/domain/places/mentionFields'
import type { ReadDatabase } from '../../database/types'
import { namedTexts } from '../../queries/persons/namedTexts'
import { command, type InputOf } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import { keptWords, sayMention } from './mentionBox'
import { WORDS_ONLY } from './nameInForm'
import { targetOf } from './target'

type LinkForm = InputOf<typeof contract.persons.link>

/** Says which place or person a record names: a known one, or a new one. */
export const linkNamed = command(contract.persons.link, async (scope) => {
  const { input, db, audit } = scope
  const { episodeId, interviewId, field } = input
  checkField(input)
  const childId = await childOfRecord(db, input)
  const { id: targetId, columns } = await targetOf(scope, input)
  const words = await wordsInBox(db, input)
  const saved = await sayMention(scope, { childId, episodeId, interviewId }, { field, words }, columns)
  audit({
    action: 'named.linked',
    subject: { kind: 'child', id: childId },
    detail: { field, what: input.what, targetId, episodeId, interviewId },
  })
  return { ...saved, targetId }
})

/** It was another one, or none: the words stay as text. */
export const unlinkNamed = command(contract.persons.unlink, async ({ input, db, write, audit }) => {
  const { id, version } = input
  const row = await db.selectFrom('mention').select('child_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'link' })
  const saved = await write.withdraw('mention', id, version, WORDS_ONLY)
  audit({
    action: 'named.unlinked',
    subject: { kind: 'child', id: row.child_id },
    detail: { mentionId: id },
  })
  return saved
})

/** One record, one field of the list, and a person where a person is named. @throws INVALID */
function checkField({ episodeId, interviewId, field, what }: LinkForm): void {
  const problems = new InputProblems()
  problems.code('field', 'mentionField', field)
  if (whatIsNamed(field) !== what)
    problems.add('field', 'A person is named where a person is named, a place where a place is.')
  if ((episodeId === null) === (interviewId === null))
    problems.add('episodeId', 'Name one episode or one interview.')
  problems.throwIfAny()
}

async function childOfRecord(db: ReadDatabase, { episodeId, interviewId }: LinkForm): Promise<string> {
  const [table, id] =
    episodeId === null ? (['interview', interviewId] as const) : (['episode', episodeId] as const)
  const row = await db
    .selectFrom(table as 'episode')
    .select('child_id')
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: table })
  return row.child_id
}

/** What the record says there; the name itself for one named by hand. */
async function wordsInBox(db: ReadDatabase, input: LinkForm): Promise<string> {
  const { field, text, name } = input
  const texts = (await namedTexts(db, input)).filter((box) => box.field === field)
  const box = texts.find((one) => one.text === text) ?? (isOneOfSeveral(field) ? undefined : texts[0])
  return keptWords(box?.text ?? name)
}
