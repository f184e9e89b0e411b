import { z } from 'zod'
import { read, writeForGood } from './base'
import { asRead, day, id, line, moment, requiredLine, utc, version } from './shapes'

const person = z.object({ id, name: z.string() })

const restriction = z.object({
  version,
  /** Whether the person who asks may open the record. */
  mayOpen: z.boolean(),
  ringName: z.string(),
  ringPhone: z.string().nullable(),
  since: utc,
  by: z.string(),
  /** Null for people who may neither open the record nor restrict. */
  reason: z.string().nullable(),
  openTo: z.array(person),
})
export type RestrictionShape = z.infer<typeof restriction>

/** Which child a notice is about, by somebody who does not see any. */
const who = z.union([
  z.object({ childId: id }),
  z.object({ localRef: requiredLine }),
  z.object({ forename: requiredLine, surname: requiredLine, dob: day }),
])

const ring = z.object({ ringName: z.string(), ringPhone: z.string().nullable() })

export const noticeAbout = z.enum(['missing', 'back', 'other'])

const unseenNotice = z.object({
  id,
  version,
  /** "Amira Cole" for those who may open the record, "Restricted, ring NAME" for everybody else. */
  child: z.string(),
  /** Null where the record is closed to the person who asks. */
  childId: id.nullable(),
  about: noticeAbout,
  at: moment,
  /** Null where the record is closed to the person who asks, unless they handed it in. */
  toldBy: z.string().nullable(),
  words: z.string().nullable(),
  handedInBy: z.string(),
  handedInAt: utc,
})
export type UnseenNotice = z.infer<typeof unseenNotice>

/**
 * Children whose record only some people may open. Only opening is refused: the child stands on Missing now, in every
 * queue and list as "Restricted, ring NAME", and in every figure and return; anybody may hand in a notice.
 */
export const restricted = {
  /** How a child's record is restricted, if it is; says nothing about the child. */
  of: read('children.read', 'none', { unseen: true })
    .input(z.object({ childId: id }))
    .output(restriction.nullable()),
  /** People who can be named as those who may open a record. */
  people: read('children.restrict').output(z.array(person)),
  /** Restricts a record, or changes who may open it and whom to ring. */
  restrict: writeForGood('children.restrict', { unseen: true })
    .input(
      z.object({
        childId: id,
        /** Null where the record is not restricted yet. */
        version: version.nullable(),
        reason: requiredLine,
        openTo: z.array(id).min(1).max(50),
        ringName: requiredLine,
        ringPhone: line,
      }),
    )
    .output(z.object({})),
  lift: writeForGood('children.restrict', { unseen: true })
    .input(z.object({ childId: id, version, reason: requiredLine }))
    .output(z.object({})),

  /** Nothing is shown but whom to ring; refused as NOT_FOUND where no restricted child is exactly that one. */
  handIn: writeForGood('children.read', { unseen: true })
    .input(
      z.object({
        who,
        about: noticeAbout,
        at: moment,
        toldBy: requiredLine,
        words: z.string().trim().max(2000).default(''),
      }),
    )
    .output(ring),
  /** Notices that nobody who may open the record has taken up yet; everybody sees that they wait. */
  notices: read('children.read').output(z.array(unseenNotice)),
  takeUp: writeForGood('children.read').input(asRead).output(z.object({})),
}
