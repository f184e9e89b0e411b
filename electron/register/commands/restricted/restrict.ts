import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { activePeople, personsOf, standingRestriction } from '../../queries/restricted/of'
import { command, type InputOf } from '../../rpc/handlers'
import type { Door } from '../runCommand'

type Restrict = InputOf<typeof contract.restricted.restrict>

/** Restricts a child's record to named people, or changes who they are and whom to ring. */
export const restrict = command(contract.restricted.restrict, async ({ input, ...door }) => {
  const { db, now, audit } = door
  await requireChild(door, input.childId)
  const people = new Map((await activePeople(db, now)).map(({ id, name }) => [id, name]))
  if (input.openTo.some((id) => !people.has(id))) throw new Refusal('NOT_FOUND', { what: 'person' })
  const before = await standingRestriction(db, input.childId)
  if ((before === undefined) !== (input.version === null))
    throw new Refusal('WRONG_STATE', {
      what: 'restriction',
      state: before === undefined ? 'lifted' : 'restricted',
    })
  const id = await saveRestriction(door, input, before?.id ?? null)
  await savePersons(door, id, input.openTo)
  audit({
    action: before === undefined ? 'child.restricted' : 'child.restrictionChanged',
    subject: { kind: 'child', id: input.childId },
    detail: {
      reason: input.reason,
      openTo: input.openTo.map((each) => people.get(each) ?? ''),
      ring: input.ringName,
    },
  })
  return {}
})

async function requireChild({ db }: Door, id: string): Promise<void> {
  const child = await db.selectFrom('child').select('id').where('id', '=', id).executeTakeFirst()
  if (child === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
}

async function saveRestriction({ write }: Door, input: Restrict, id: string | null): Promise<string> {
  const columns = { reason: input.reason, ring_name: input.ringName, ring_phone: input.ringPhone || null }
  if (id === null || input.version === null)
    return (await write.insert('restriction', { child_id: input.childId, ...columns })).id
  return (await write.update('restriction', id, input.version, columns)).id
}

async function savePersons(
  { db, write }: Door,
  restrictionId: string,
  openTo: readonly string[],
): Promise<void> {
  const named = await personsOf(db, restrictionId)
  for (const { row, id } of named)
    if (!openTo.includes(id))
      // One connection: written one after the other.
      // oxlint-disable-next-line eslint/no-await-in-loop
      await write.withdraw('restriction_person', row, 'latest', 'No longer named')
  for (const userId of new Set(openTo))
    if (!named.some(({ id }) => id === userId))
      // oxlint-disable-next-line eslint/no-await-in-loop
      await write.insert('restriction_person', { restriction_id: restrictionId, user_id: userId })
}

/** Everybody may open the record again. */
export const lift = command(contract.restricted.lift, async ({ input, db, write, audit }) => {
  const standing = await standingRestriction(db, input.childId)
  if (standing === undefined) throw new Refusal('WRONG_STATE', { what: 'restriction', state: 'lifted' })
  await write.withdraw('restriction', standing.id, input.version, input.reason)
  audit({
    action: 'child.restrictionLifted',
    subject: { kind: 'child', id: input.childId },
    detail: { reason: input.reason },
  })
  return {}
})
