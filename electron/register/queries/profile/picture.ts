import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { query } from '../../rpc/handlers'

/** The picture itself; which child it shows stands in the audit trail with the profile's own entry. */
export const picture = query(
  contract.profile.picture,
  async ({ input, db }) => {
    const row = await db
      .selectFrom('photo')
      .select('content')
      .where('id', '=', input.photoId)
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'photo' })
    return { picture: new File([new Uint8Array(row.content)], 'photo.jpg', { type: 'image/jpeg' }) }
  },
  { about: ({ photoId }) => ({ action: 'photo.viewed', subject: { kind: 'photo', id: photoId } }) },
)
