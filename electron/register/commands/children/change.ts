import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { command } from '../../rpc/handlers'
import { ensureInterviewsOf } from '../interviews/ensureInterview'
import { checkChild, datesOfBirth } from './checkChild'
import { childColumns, childFactsOf } from '../../queries/children/facts'
import { childRow } from './childRow'

/** Changes facts of a child; facts left out stay as they are. */
export const changeChild = command(contract.children.change, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { id, version, facts } = input
  const held = childFactsOf(await childRow(db, id))
  await checkChild(db, { given: facts, held, childId: id, path: 'facts.' }, localDateOf(now))
  const saved = await write.update(
    'child',
    id,
    version,
    childColumns({ ...facts, ...datesOfBirth(facts, held) }),
  )
  // Another birthday may make a child of somebody who was 18, or the other way round.
  if (facts.dob !== undefined || facts.dobPrecision !== undefined) await ensureInterviewsOf(scope, id)
  audit({
    action: 'child.changed',
    subject: { kind: 'child', id },
    detail: { fields: Object.keys(facts) },
  })
  return saved
})
