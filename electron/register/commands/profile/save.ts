import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import { profileColumns, profileRow } from '../../queries/profile/facts'
import { command } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'

/** Writes a child's profile, or changes it. */
export const saveProfile = command(contract.profile.save, async ({ input, db, write, audit }) => {
  const { childId, version, facts } = input
  await liveChild(db, childId)
  const held = await profileRow(db, childId)
  if (held === undefined && version > 0) throw new Refusal('NOT_FOUND', { what: 'profile' })
  const columns = profileColumns(facts)
  const saved =
    held === undefined
      ? await write.insert('profile', { ...columns, child_id: childId })
      : // Version 0 where somebody wrote one meanwhile: refused as stale, like any other.
        await write.update('profile', held.id, version, columns)
  audit({
    action: held === undefined ? 'profile.written' : 'profile.changed',
    subject: { kind: 'child', id: childId },
    detail: { fields: Object.keys(facts) },
  })
  return saved
})

/** Somebody looked the profile through today and found it right. */
export const profileReviewed = command(
  contract.profile.reviewed,
  async ({ input, db, write, audit, now }) => {
    const { id } = await liveChild(db, input.childId)
    const saved = await write.update('child', id, 'latest', { profile_reviewed_on: localDateOf(now) })
    audit({ action: 'profile.reviewed', subject: { kind: 'child', id } })
    return saved
  },
)
