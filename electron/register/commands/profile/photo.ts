import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { PHOTO_BYTES, PHOTO_SIDE, plainJpegSize } from '../../../../shared/domain/profile/pictureBytes'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { command, hostCall } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import { runCommand, type Door } from '../runCommand'

interface Picture {
  readonly content: Uint8Array
  readonly width: number
  readonly height: number
}

/** A new photo: the bytes are looked at before the transaction, and the one before is put aside within it. */
export const addPhoto = hostCall(contract.profile.addPhoto, async ({ input, ...context }) => {
  const { childId, takenOn } = input
  const picture = readPicture(await bytesOf(input.picture), takenOn)
  return runCommand(requireOpen(context.host), commandOf(context), (door) =>
    keepPhoto(door, childId, { takenOn, picture }),
  )
})

/** Far larger than any photo that is kept is not even read. */
async function bytesOf(picture: Blob): Promise<Uint8Array> {
  return picture.size > PHOTO_BYTES ? new Uint8Array() : new Uint8Array(await picture.arrayBuffer())
}

/** The page makes every photo small and plain before it sends it; anything else did not come from the page. @throws INVALID */
function readPicture(content: Uint8Array, takenOn: string | null): Picture {
  const problems = new InputProblems()
  const size = plainJpegSize(content)
  const fits = size !== null && Math.max(size.width, size.height) <= PHOTO_SIDE
  if (!fits) problems.add('picture', 'This is no photo Homeward can keep. Choose another file.')
  problems.day('takenOn', takenOn)
  problems.throwIfAny()
  return { content, ...(size ?? { width: 0, height: 0 }) }
}

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
