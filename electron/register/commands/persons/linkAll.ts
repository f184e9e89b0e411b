import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { sameNameKey } from '../../../../shared/domain/places/sameName'
import { unlinkedByName } from '../../queries/persons/alike'
import { command } from '../../rpc/handlers'
import { oneByOne } from '../oneByOne'
import { targetOf } from './target'

/** Links every record whose words read the same to one place or person; of children the person may see. */
export const linkAll = command(contract.persons.linkAll, async (scope) => {
  const { input, db, write, audit } = scope
  const { what, words } = input
  const texts = (await unlinkedByName(db)).get(`${what} ${sameNameKey(words)}`) ?? []
  if (texts.length === 0) throw new Refusal('NOT_FOUND', { what: 'text' })
  const { id: targetId, columns } = await targetOf(scope, { ...input, name: words })
  await oneByOne(texts, ({ childId, episodeId, interviewId, field, text }) =>
    write.insert('mention', {
      child_id: childId,
      episode_id: episodeId,
      interview_id: interviewId,
      field,
      words: text.slice(0, 200),
      ...columns,
    }),
  )
  audit({
    action: 'named.linkedAll',
    subject: { kind: what, id: targetId },
    detail: { records: texts.length },
  })
  return { targetId, linked: texts.length }
})
