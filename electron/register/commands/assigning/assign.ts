import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { command } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'
import { unfinishedInterview } from '../interviews/interviewRow'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { nameOfAssignee, workerOfAssignee } from './assignee'

/** Interviews still to be written up go to somebody, all or none. @throws WRONG_STATE for a finished one */
export const assignInterviews = command(contract.assigning.interviews, async (scope) => {
  const { input, db, write } = scope
  const worker = input.to === null ? null : await workerOfAssignee(scope, input.to)
  const ids = [...new Set(input.ids)]
  await oneByOne(ids, async (id) => {
    await unfinishedInterview(db, id)
    await write.update('interview', id, 'latest', { assigned_to: worker })
  })
  return entered(scope, 'interview', ids)
})

/** Open actions go to somebody. @throws WRONG_STATE for one that is done */
export const assignActions = command(contract.assigning.actions, async (scope) => {
  const { input, db, write } = scope
  const owner = input.to === null ? null : await nameOfAssignee(db, input.to)
  const ids = [...new Set(input.ids)]
  await oneByOne(ids, async (id) => {
    const row = await db.selectFrom('action').select('done_on').where('id', '=', id).executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'action' })
    if (row.done_on !== null) throw new Refusal('WRONG_STATE', { what: 'action', state: 'done' })
    await write.update('action', id, 'latest', { owner })
  })
  return entered(scope, 'action', ids)
})

/** Children get an allocated worker. */
export const assignChildren = command(contract.assigning.children, async (scope) => {
  const { input, db, write } = scope
  const worker = input.to === null ? null : await nameOfAssignee(db, input.to)
  const ids = [...new Set(input.ids)]
  await oneByOne(ids, async (id) => {
    await liveChild(db, id)
    await write.update('child', id, 'latest', { worker_name: worker })
  })
  return entered(scope, 'child', ids)
})

/** One entry for the whole of it: which records went to somebody. */
function entered({ audit }: Door, kind: string, ids: readonly string[]): { count: number } {
  audit({ action: `${kind}.assigned`, detail: { count: ids.length, ids } })
  return { count: ids.length }
}
