import { z } from 'zod'
import { read, write } from './base'
import { recordedTwice } from './naming'
import { mentionShown } from './placements'
import { asRead, asReadWithReason, code, id, line, requiredLine, saved, text, utc, version } from './shapes'

const what = z.enum(['place', 'person'])

/** A place or person that records name, with how often, as somebody who may see the children counts them. */
const namedRow = z.object({
  what,
  id,
  name: z.string(),
  /** Kind of a place; other names of a person. */
  detail: z.string().nullable(),
  children: z.number(),
  mentions: z.number(),
  episodes: z.number(),
  lastOn: z.string().nullable(),
  riskNote: z.string().nullable(),
})
export type NamedRow = z.infer<typeof namedRow>

const person = z.object({
  id,
  version,
  name: z.string(),
  alsoCalled: z.string().nullable(),
  description: z.string().nullable(),
  riskNote: z.string().nullable(),
})

/** Where a place or person is named in a record. */
const naming = z.object({
  field: code,
  fieldLabel: z.string(),
  what,
  /** What stands there; null for a mention added by hand. */
  text: z.string().nullable(),
  /** The place or person somebody said it is. */
  mention: z.object({ id, version, targetId: id, name: z.string(), words: z.string() }).nullable(),
  /** Known ones of the same name: proposed, never linked by itself. */
  proposals: z.array(z.object({ id, name: z.string(), detail: z.string().nullable() })),
})
export type Naming = z.infer<typeof naming>

/** Words in records of several children that read the same and are nobody's page yet. */
const alike = z.object({
  what,
  words: z.string(),
  children: z.number(),
  records: z.number(),
  /** A place or person of that name, where there is one. */
  known: z.object({ id, name: z.string() }).nullable(),
  /** Somebody said that it is not; null while it is a question. */
  notSame: z.object({ id, version }).nullable(),
})
export type AlikeWords = z.infer<typeof alike>

const about = { episodeId: id.nullable(), interviewId: id.nullable() }

export const persons = {
  /** Places and people that records name, those named for most children first. */
  named: read('persons.read').output(z.array(namedRow)),
  /** Words left as text that read the same for several children, or like a known place. */
  alike: read('persons.read').output(z.array(alike)),
  get: read('persons.read', 'view')
    .input(z.object({ id }))
    .output(
      person.extend({
        withdrawnAt: utc.nullable(),
        mergedInto: z.object({ id, name: z.string() }).nullable(),
        mentions: z.array(mentionShown),
        ...recordedTwice,
      }),
    ),
  suggest: read('persons.read')
    .input(z.object({ text: z.string().max(100) }))
    .output(z.array(z.object({ id, name: z.string(), detail: z.string() }))),
  save: write('persons.write')
    .input(
      z.object({
        id: id.nullable(),
        version: version.nullable(),
        name: requiredLine,
        alsoCalled: text.nullable(),
        description: text.nullable(),
        riskNote: text.nullable(),
      }),
    )
    .output(saved),
  withdraw: write('persons.write').input(asReadWithReason).output(saved),
  bringBack: write('persons.write').input(asRead).output(saved),
  merge: write('persons.write')
    .input(z.object({ id, version, into: id }))
    .output(saved),

  /** Two records are not the same, or words that read alike are not this one: not asked again. */
  notSame: write('persons.write')
    .input(
      z.object({
        what,
        of: z.discriminatedUnion('as', [
          z.object({ as: z.literal('records'), id, otherId: id }),
          z.object({
            as: z.literal('words'),
            words: requiredLine,
            /** The known one they are not; null where they are not even one another. */
            targetId: id.nullable(),
          }),
        ]),
      }),
    )
    .output(saved),
  /** Takes such an answer back: the question comes up again. */
  askSameAgain: write('persons.write').input(asRead).output(saved),

  /** Places and people one episode or interview names. */
  ofRecord: read('persons.read', 'view').input(z.object(about)).output(z.array(naming)),
  /** Says which place or person is meant: a known one, or a new one of that name. */
  link: write('persons.write')
    .input(
      z.object({
        ...about,
        field: code,
        what,
        /** What stands in the box, where a record has several of the kind; null for one named by hand. */
        text: line.nullable().default(null),
        /** A known one; null makes a new one called `name`. */
        targetId: id.nullable(),
        name: requiredLine,
        /** Kind of a new place. */
        kind: code.nullable(),
      }),
    )
    .output(saved.extend({ targetId: id })),
  /** It was another one, or none: the words stay as text. */
  unlink: write('persons.write').input(asRead).output(saved),
  /** Links every record of words that read the same to one place or person. */
  linkAll: write('persons.write')
    .input(
      z.object({
        what,
        words: requiredLine,
        targetId: id.nullable(),
        kind: code.nullable(),
      }),
    )
    .output(z.object({ targetId: id, linked: z.number() })),
}
