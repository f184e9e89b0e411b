import { z } from 'zod'
import { code, id, text, version } from './shapes'

/**
 * Which place or person a box of a form names, said while it was filled in: a known one, a new one called as the words
 * say, or none, so that the words are only words.
 */
const naming = z.object({
  /** Code of the list `mentionField`. */
  field: code,
  /** What stands in the box. */
  words: text,
  means: z.discriminatedUnion('as', [
    z.object({ as: z.literal('known'), id }),
    z.object({ as: z.literal('new') }),
    z.object({ as: z.literal('words') }),
  ]),
})
export type NamingInForm = z.infer<typeof naming>

/** Goes with the call that saves the form; needs `persons.write` where it holds any. */
export const namings = z.array(naming).max(120).default([])

/** Which place or person a box of a record was said to name. */
export const namedBox = z.object({ field: code, words: z.string(), id, name: z.string() })
export type NamedBox = z.infer<typeof namedBox>

/** Records that may be one, and those of them that somebody said are not. */
export const recordedTwice = {
  alike: z.array(z.object({ id, name: z.string(), why: z.string() })),
  notSame: z.array(z.object({ id, version, other: z.object({ id, name: z.string() }) })),
}
