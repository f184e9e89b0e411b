import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { command } from '../../rpc/handlers'
import { checkChild, datesOfBirth } from './checkChild'
import { childColumns } from '../../queries/children/facts'

/** A new child: any name will do, or words that stand for one. */
export const addChild = command(contract.children.add, async ({ input, db, write, audit, now }) => {
  await checkChild(db, { given: input, held: null, childId: null, path: '' }, localDateOf(now))
  const saved = await write.insert('child', {
    dob_precision: 'unknown',
    ...childColumns({ ...input, ...datesOfBirth(input, null) }),
  })
  if (input.draftId !== null) await write.endDraft(input.draftId)
  audit({ action: 'child.added', subject: { kind: 'child', id: saved.id } })
  return saved
})
