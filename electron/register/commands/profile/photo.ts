import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { command, hostCall } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import { readPicture, type Picture } from '../picture'
import { runCommand, type Door } from '../runCommand'

/** A new photo: the bytes are looked at before the transaction, and the one before is put aside within it. */
export const addPhoto = hostCall(contract.profile.addPhoto, async ({ input, ...context }) => {
  const { childId, takenOn } = input
  const problems = new InputProblems()
  const isNone = 'This is no photo Homeward can keep. Choose another file.'
  const picture = await readPicture(input.picture, problems, { field: 'picture', isNone })
  problems.day('takenOn', takenOn)
  problems.throwIfAny()
  return runCommand(requireOpen(context.host), commandOf(context), (door) =>
    keepPhoto(door, childId, { takenOn, picture }),
  )
})

async function keepPhoto(
  { db, write, audit, now }: Door,
  childId: string,
  { takenOn, picture }: { readonly takenOn: LocalDate | null; readonly picture: Picture },
) {
  await liveChild(db, childId)
  refuseFutureDay('takenOn', takenOn, localDateOf(now))
  await oneByOne(await standing(db, childId), (id) =>
    write.withdraw('photo', id, 'latest', 'A newer photo took its place'),
  )
  const saved = await write.insert('photo', { child_id: childId, taken_on: takenOn, ...picture })
  audit({
    action: 'photo.added',
    subject: { kind: 'child', id: childId },
    detail: { photo: saved.id, bytes: picture.content.length },
  })
  return saved
}

async function standing(db: ReadDatabase, childId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('photo')
    .select('id')
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** A photo that shows somebody else, or that the child does not want used. */
export const withdrawPhoto = command(contract.profile.withdrawPhoto, async ({ input, db, write, audit }) => {
  const childId = await childOf(db, input.id)
  const saved = await write.withdraw('photo', input.id, input.version, input.reason)
  audit({
    action: 'photo.withdrawn',
    subject: { kind: 'child', id: childId },
    detail: { photo: input.id, reason: input.reason },
  })
  return saved
})

/** An earlier photo is the right one after all: the one in use is put aside for it. */
export const bringBackPhoto = command(
  contract.profile.bringBackPhoto,
  async ({ input, db, write, audit }) => {
    const childId = await childOf(db, input.id)
    await oneByOne(await standing(db, childId), (id) =>
      write.withdraw('photo', id, 'latest', 'An earlier photo took its place'),
    )
    const saved = await write.bringBack('photo', input.id, input.version)
    audit({
      action: 'photo.broughtBack',
      subject: { kind: 'child', id: childId },
      detail: { photo: input.id },
    })
    return saved
  },
)

async function childOf(db: ReadDatabase, id: string): Promise<string> {
  const row = await db.selectFrom('photo').select('child_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'photo' })
  return row.child_id
}
