import { z } from 'zod'
import { abuseSignNames } from '../domain/retention/abuse'
import { destroyBlocks } from '../domain/retention/destroying'
import { retentionClasses } from '../domain/retention/retention'
import { read, write, writeForGood } from './base'
import { asRead, asReadWithReason, childLabel, day, id, requiredLine, saved, utc, version } from './shapes'

/** How long a record is kept, with why. */
const keptFor = z.object({
  class: z.enum(retentionClasses),
  /** Local date; null while no date of birth is recorded. */
  until: day.nullable(),
  /** The rule in words, a sentence each. */
  why: z.array(z.string()),
  /** What points to abuse: no date alone ends such a record. */
  abuse: z.array(z.enum(abuseSignNames)),
})

const hold = z.object({
  id,
  version,
  /** Null for the whole register. */
  child: childLabel.nullable(),
  reason: z.string(),
  askedBy: z.string(),
  reviewOn: day,
  since: utc,
  by: z.string(),
})
export type LegalHold = z.infer<typeof hold>

const kept = z.object({ reason: z.string(), lookAgainOn: day, at: utc, by: z.string() })

const asked = z.object({ id, version, at: utc, by: z.string(), byMe: z.boolean() })

const reviewRow = z.object({
  child: childLabel,
  retention: keptFor,
  standing: z.enum(['held', 'over', 'near', 'noDate', 'kept']),
  lookAgainOn: day.nullable(),
  askedToDestroy: z.boolean(),
})
export type ReviewRow = z.infer<typeof reviewRow>

const destruction = z.object({
  id,
  version,
  /** Null once the record is gone. */
  child: childLabel.nullable(),
  reference: z.string(),
  reason: z.string(),
  archive: z.enum(['pack', 'none']),
  archiveNote: z.string(),
  /** A pack was saved or printed since it was asked. */
  archiveMade: z.boolean(),
  advisedBy: z.string().nullable(),
  class: z.enum(retentionClasses),
  keptUntil: day,
  askedAt: utc,
  askedBy: z.string(),
  byMe: z.boolean(),
  /** What stands against it now; empty once it is done. */
  blocks: z.array(z.enum(destroyBlocks)),
  done: z
    .object({
      at: utc,
      by: z.string(),
      /** Rows removed. */
      rows: z.number(),
      /** Last day on which one of Homeward's own copies can still hold the record. */
      copiesGoneBy: day,
      /** Copies beside the register, taken before, that are there now. */
      copiesThere: z.number(),
    })
    .nullable(),
})
export type Destruction = z.infer<typeof destruction>

const cameBack = z.object({
  child: childLabel,
  /** When it was destroyed; the certificate was made then. */
  destroyedAt: utc,
  /** What stands against destroying it again now. */
  blocks: z.array(z.enum(destroyBlocks)),
  /** Somebody asked for it again, and a second person has to confirm. */
  asked: z.boolean(),
})
export type CameBack = z.infer<typeof cameBack>

const holdFacts = { reason: requiredLine, askedBy: requiredLine, reviewOn: day }

/** How long records are kept, what holds them, the yearly review, and destroying for good by two people. */
export const retention = {
  /** For the child's page. */
  ofChild: read('children.read')
    .input(z.object({ childId: id }))
    .output(
      z.object({
        retention: keptFor,
        holds: z.array(hold),
        /** A hold over the whole register stands. */
        registerHeld: z.boolean(),
        /** The last decision to keep it. */
        kept: kept.nullable(),
        /** What stands against destroying it now. */
        blocks: z.array(z.enum(destroyBlocks)),
        asked: asked.nullable(),
      }),
    ),
  /** Records whose time is over or nears, those without a date, those kept longer and those held. */
  review: read('retention.review').output(
    z.object({
      rows: z.array(reviewRow),
      /** Local date of the last time somebody went through the list. */
      lastOn: day.nullable(),
      nextOn: day,
      /** The council's own figures are still Homeward's placeholder. */
      placeholder: z.boolean(),
      /** A hold over the whole register stands: nothing of it is destroyed, whatever its date. */
      registerHeld: z.boolean(),
    }),
  ),
  /** What Today says of it. */
  due: read('retention.review').output(
    z.object({
      /** Records whose time is over or nears, where the yearly review is due. */
      toReview: z.number(),
      holdsToReview: z.number(),
      /** Requests to destroy that wait for a second person other than whoever asks. */
      toConfirm: z.number(),
      /** Records destroyed before, back from an older copy, about which nothing is decided yet. */
      cameBack: z.number(),
    }),
  ),
  lookedThrough: write('retention.review')
    .input(z.object({ note: z.string().trim().max(200).nullable() }))
    .output(saved),
  /** Keep a record, and look again on a day. */
  keep: write('retention.review')
    .input(z.object({ childId: id, reason: requiredLine, lookAgainOn: day }))
    .output(saved),

  holds: read('retention.review').output(z.array(hold)),
  hold: write('retention.review')
    .input(z.object({ childId: id.nullable(), ...holdFacts }))
    .output(saved),
  changeHold: write('retention.review')
    .input(z.object({ id, version, ...holdFacts }))
    .output(saved),
  liftHold: write('retention.review').input(asReadWithReason).output(saved),

  destructions: read('records.destroy').output(z.array(destruction)),
  /** Records destroyed before and back from an older copy, until they are destroyed again. */
  cameBack: read('records.destroy').output(z.array(cameBack)),
  /** The first of two people; refused as DESTROY_BLOCKED while anything stands against it. */
  askDestroy: writeForGood('records.destroy', { askAgain: true })
    .input(
      z.object({
        childId: id,
        reason: requiredLine,
        archive: z.enum(['pack', 'none']),
        archiveNote: requiredLine,
        advisedBy: z.string().trim().max(200).nullable(),
      }),
    )
    .output(saved),
  /** Nobody wants it any more. */
  takeBackAsk: writeForGood('records.destroy').input(asReadWithReason).output(saved),
  /**
   * The second person confirms, and the rows are gone: no undo, no way back. `rewritten` is false where the file could not be
   * written anew afterwards (a full disk); the rows are overwritten all the same.
   */
  destroy: writeForGood('records.destroy', { askAgain: true })
    .input(asRead)
    .output(z.object({ rows: z.number(), rewritten: z.boolean() })),
}
