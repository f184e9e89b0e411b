import { z } from 'zod'
import type { ProfileField } from '../domain/profile/fields'
import { read, write } from './base'
import { asRead, asReadWithReason, childLabel, day, id, line, saved, text, version } from './shapes'

const short = line.nullable()
const long = text.nullable()

const profileFacts = z.object({
  height: short,
  build: short,
  hair: short,
  eyes: short,
  skin: short,
  bodyMarks: long,
  usualClothing: long,
  phones: long,
  socialMedia: long,
  goesTo: long,
  medical: long,
  medication: long,
  withoutMedication: long,
  travel: long,
  money: long,
  advice: long,
} satisfies Record<ProfileField, z.ZodType>)
export type ProfileFacts = z.infer<typeof profileFacts>

const photo = z.object({
  id,
  version,
  takenOn: day.nullable(),
  /** "Taken on 3 Aug 2026 (111 days old)". */
  words: z.string(),
})

const shown = z.object({
  child: childLabel,
  /** Of the profile's own record; null while nothing is written. */
  id: id.nullable(),
  /** 0 while nobody has written one. */
  version: z.number().int().min(0),
  facts: profileFacts,
  reviewedOn: day.nullable(),
  photo: photo.nullable(),
  /** Photos that were replaced or withdrawn, newest first. */
  formerPhotos: z.array(photo.extend({ reason: z.string() })),
  /** Why it should be looked at again (R16), a sentence each. */
  stale: z.array(z.string()),
  /** Looked after, or not back now: stale is worth a warning. */
  matters: z.boolean(),
  /** Places of concern the child's records name. */
  places: z.array(z.object({ id, name: z.string() })),
  /** People of concern they name. */
  people: z.array(z.object({ id, name: z.string() })),
})
export type ProfileShown = z.infer<typeof shown>

const packChild = z.object({
  child: childLabel,
  /** Missing now, missing often, flagged. */
  why: z.array(z.string()),
  /** In the pack unless somebody takes the tick away. */
  proposed: z.boolean(),
})
export type PackChild = z.infer<typeof packChild>

/** The child's profile for a night call: what the police ask, written down before it is needed. */
export const profile = {
  get: read('children.read', 'view')
    .input(z.object({ childId: id }))
    .output(shown),
  /** The bytes of a photo, as a JPEG. */
  picture: read('children.read', 'view')
    .input(z.object({ photoId: id }))
    .output(z.object({ picture: z.instanceof(Blob) })),
  /** Facts left out stay as they are. `version` 0 while there is no profile. */
  save: write('profile.write')
    .input(z.object({ childId: id, version: z.number().int().min(0), facts: profileFacts.partial() }))
    .output(saved),
  /** Somebody looked it through today. */
  reviewed: write('profile.write')
    .input(z.object({ childId: id }))
    .output(saved),
  /** A new photo takes the place of the one before, which can be brought back. */
  addPhoto: write('profile.write')
    .input(z.object({ childId: id, takenOn: day.nullable(), picture: z.instanceof(Blob) }))
    .output(saved),
  withdrawPhoto: write('profile.write').input(asReadWithReason).output(saved),
  bringBackPhoto: write('profile.write').input(asRead).output(saved),
  /** Children whose profile may go into the out-of-hours pack. */
  forPack: read('documents.print').output(z.array(packChild)),
}
