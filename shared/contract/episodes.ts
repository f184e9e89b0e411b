import { z } from 'zod'
import { read, write } from './base'
import { namedBox, namings } from './naming'
import {
  asRead,
  asReadWithReason,
  childLabel,
  code,
  day,
  id,
  merged,
  moment,
  optionalLine,
  page,
  requiredLine,
  saved,
  text,
  utc,
  version,
  yesNoUnknown,
} from './shapes'

const type = z.enum(['M', 'A', 'O'])

/** What may be known when a child is recorded as missing. Nothing is defaulted: unknown stays unknown. */
const missingFacts = z.object({
  type,
  lastSeen: moment,
  lastSeenBy: optionalLine,
  left: moment,
  noticed: moment,
  noticeReceived: moment,
  noticeSource: code.nullable(),
  policeTold: yesNoUnknown,
  policeToldAt: moment,
  policeNotToldReason: text.nullable(),
  policeRef: optionalLine,
  policeForce: optionalLine,
  policeGrade: code.nullable(),
  councilRisk: code.nullable(),
  councilRiskRationale: text.nullable(),
  began: code.nullable(),
  circumstances: text.nullable(),
  clothing: text.nullable(),
  saidWhere: text.nullable(),
  /** Whom the child is thought to be with. */
  thoughtWith: optionalLine,
  hasPhone: yesNoUnknown,
  hasMoney: yesNoUnknown,
  hasMedication: yesNoUnknown,
})
export type MissingFacts = z.infer<typeof missingFacts>

/** "Back at" ends the absence; "found earlier" is for when the child was located before coming back. */
const returnFacts = z.object({
  returned: moment,
  /** yes: back, though nobody can say when. A known `returned` or a `returnMode` says it by itself; without any the child stays missing. */
  cameBack: yesNoUnknown,
  located: moment,
  locatedPlace: optionalLine,
  locatedBy: optionalLine,
  returnMode: code.nullable(),
  returnPlace: optionalLine,
  notReturnedReason: code.nullable(),
  harmReported: yesNoUnknown,
  preventionInterview: z.enum(['done', 'not_done', 'not_known']),
  preventionInterviewAt: moment,
  preventionInterviewBy: optionalLine,
  preventionInterviewMode: code.nullable(),
  preventionSummaryReceived: yesNoUnknown,
  preventionNotDoneReason: text.nullable(),
})
export type ReturnFacts = z.infer<typeof returnFacts>

/** A further notice of the same absence: nothing in it is needed but that it came. */
const noticeFacts = z.object({
  received: moment,
  /** Code of the list `noticeSource`. */
  source: code.nullable(),
  toldBy: optionalLine,
  reference: optionalLine,
  said: text.nullable(),
})
export type NoticeFacts = z.infer<typeof noticeFacts>

/** How the 72 hours stand; worked out by `shared/domain/interviews/clock72.ts`, never stored. */
const clock = z.object({
  bucket: z.enum([
    'notDue',
    'overdue',
    'beforeNextOpen',
    'dueLater',
    'clockWrong',
    'noReturnTime',
    'done',
    'notOfferedWithReason',
    'beforeHomeward',
  ]),
  from: moment.nullable(),
  provisional: z.boolean(),
  dueAt: utc.nullable(),
  words: z.string(),
})
export type ClockShape = z.infer<typeof clock>

const listRow = z.object({
  id,
  ref: z.string(),
  child: childLabel,
  type,
  typeLabel: z.string(),
  start: moment,
  located: moment,
  returned: moment,
  stillMissing: z.boolean(),
  /** Open in last year's return, and nobody has said yet whether the child is back. */
  stillMissingQuestion: z.boolean(),
  foundNotBack: z.boolean(),
  status: z.enum(['open', 'closed', 'cancelled']),
  group: z.string(),
  /** Why it stands in no figure, queue or return; null where it does. */
  outsideFigures: z.string().nullable(),
  policeGrade: z.string().nullable(),
  councilRisk: z.string().nullable(),
  interviewOutcome: z.string().nullable(),
  clock,
})
export type EpisodeListRow = z.infer<typeof listRow>

export const episodes = {
  list: read('children.read')
    .input(
      page.extend({
        show: z
          // open: not closed yet; lastYear: begun in the last twelve months; imported: from before Homeward.
          .enum(['all', 'missingNow', 'open', 'noReturnTime', 'lastYear', 'cancelled', 'imported'])
          .default('all'),
        childId: id.nullable().default(null),
        from: day.nullable().default(null),
        to: day.nullable().default(null),
      }),
    )
    .output(z.object({ rows: z.array(listRow), total: z.number(), notShown: z.number() })),

  get: read('children.read', 'view')
    .input(z.object({ id }))
    .output(
      listRow.extend({
        version,
        facts: missingFacts,
        back: returnFacts,
        /** Which place or person its boxes were said to name. */
        named: z.array(namedBox),
        startWhy: z.string(),
        groupWhy: z.string(),
        placement: z.string().nullable(),
        careStatus: z.string().nullable(),
        beforeHomeward: z.boolean(),
        typeHistory: z.array(z.object({ type, from: moment })),
        grades: z.array(
          z.object({
            id,
            version,
            givenBy: z.enum(['police', 'council']),
            grade: z.string(),
            at: moment,
            rationale: z.string().nullable(),
          }),
        ),
        /** Further notices of the same absence, oldest first; withdrawn ones say why. */
        notices: z.array(
          noticeFacts.extend({ id, version, recordedAt: utc, withdrawnReason: z.string().nullable() }),
        ),
        interviewIds: z.array(id),
        /** What must still be known before the episode can be closed: in words, and where it is recorded. */
        beforeClosing: z.array(
          z.object({
            what: z.string(),
            recordedIn: z.enum(['episode', 'return', 'interview', 'repeatReview', 'strategy']),
          }),
        ),
        /** The child is still missing and turns 18 soon, or has turned 18. */
        eighteen: z.object({ level: z.enum(['soon', 'turned']), words: z.string() }).nullable(),
        /** What follows from a child not coming back to where they lived, and what of it is not recorded yet. */
        notReturned: z.object({ follows: z.string(), toRecord: z.array(z.string()) }).nullable(),
        /** Records of the same absence that were put together with this one. */
        mergedFrom: z.array(merged),
        /** The record this one was put together with. */
        duplicateOf: z.object({ id, name: z.string() }).nullable(),
        cancelledReason: z.string().nullable(),
        createdAt: utc,
        createdBy: z.string(),
        ruleMessages: z.array(z.object({ rule: z.string(), field: z.string(), message: z.string() })),
      }),
    ),

  /**
   * Records that a child is missing; "already back" in the same form. Refused with OPEN_EPISODE_EXISTS while
   * the child has an episode and is not back from it, unless this one certainly ended before that one began.
   * Needs the child, the type, and one time or "not known yet".
   */
  recordMissing: write('episodes.record')
    .input(
      z.object({
        childId: id,
        facts: missingFacts.partial().required({ type: true }),
        timeNotKnownYet: z.boolean(),
        back: returnFacts.partial().nullable(),
        named: namings,
        /**
         * The child has an open episode and came back from it before this one began: its return, recorded in the same
         * command. A row of last year's return that is still a question is answered by it.
         */
        between: z.object({ episodeId: id, version, back: returnFacts.partial() }).nullable().default(null),
        /** The draft this was typed in; it goes when the episode is saved. */
        draftId: id.nullable(),
      }),
    )
    .output(saved.extend({ ref: z.string(), interviewId: id.nullable() })),
  /** What looks odd about these times before saving: overlaps, same start within six hours, 903 messages. */
  lookOver: read('episodes.record')
    .input(z.object({ childId: id, episodeId: id.nullable(), type, start: moment, end: moment }))
    .output(z.array(z.object({ field: z.string(), message: z.string(), rule: z.string().nullable() }))),
  recordReturn: write('episodes.record')
    .input(z.object({ id, version, back: returnFacts.partial(), named: namings, draftId: id.nullable() }))
    .output(saved.extend({ interviewId: id.nullable() })),
  change: write('episodes.record')
    .input(z.object({ id, version, facts: missingFacts.partial(), named: namings }))
    .output(saved),
  /** The child turned from missing to away, or back, on the way. A type recorded wrongly is mended by `change`. */
  changeType: write('episodes.record')
    .input(z.object({ id, version, type, from: moment }))
    .output(saved),
  /**
   * The same absence told again: the notice stands beside the first one, which stays as it is. A row of last year's
   * return that is still a question is answered by it: the child is still missing.
   */
  addNotice: write('episodes.record')
    .input(z.object({ id, notice: noticeFacts, draftId: id.nullable() }))
    .output(saved),
  withdrawNotice: write('episodes.record').input(asReadWithReason).output(saved),
  bringBackNotice: write('episodes.record').input(asRead).output(saved),
  addGrade: write('episodes.record')
    .input(
      z.object({
        id,
        givenBy: z.enum(['police', 'council']),
        grade: code,
        at: moment,
        rationale: text.nullable(),
      }),
    )
    .output(saved),
  withdrawGrade: write('episodes.record').input(asReadWithReason).output(saved),
  bringBackGrade: write('episodes.record').input(asRead).output(saved),
  /** A start a person sets because the derived one is wrong; null goes back to the derived one. */
  setStart: write('episodes.record')
    .input(z.object({ id, version, start: moment.nullable(), reason: requiredLine }))
    .output(saved),
  /** A group a person sets because the derived one is wrong; null goes back to the derived one. */
  setGroup: write('episodes.record')
    .input(
      z.object({
        id,
        version,
        group: z.enum(['home', 'care_own_in_area', 'care_own_out_of_area', 'care_other_la']).nullable(),
        reason: requiredLine,
      }),
    )
    .output(saved),
  /** Refused with EPISODE_NEEDS while something must still be known; see `beforeClosing`. */
  close: write('episodes.record').input(asRead).output(saved),
  reopen: write('episodes.record').input(asReadWithReason).output(saved),
  /** Recorded in error: kept, with its reason, in no figure; can be brought back. */
  cancel: write('episodes.record').input(asReadWithReason).output(saved),
  bringBack: write('episodes.record').input(asRead).output(saved),
  /**
   * Two records of one absence put together: the kept one takes what hangs on the other, and the facts chosen from it;
   * the other is withdrawn as its duplicate.
   */
  merge: write('episodes.record')
    .input(
      z.object({
        id,
        version,
        otherId: id,
        otherVersion: version,
        // Grades move as they are; the type is corrected in its own way.
        facts: missingFacts
          .omit({ type: true, policeGrade: true, councilRisk: true, councilRiskRationale: true })
          .partial(),
        back: returnFacts.partial(),
        reason: requiredLine,
      }),
    )
    .output(saved),
  /** Takes such a merge apart, whoever made it, as long as nobody has changed what it left. */
  takeMergeApart: write('episodes.record')
    .input(z.object({ id, otherId: id }))
    .output(z.object({})),
  /** Recorded with the wrong child: goes to the right one with the interviews that are about it alone. */
  move: write('children.merge')
    .input(z.object({ id, version, childId: id, reason: requiredLine }))
    .output(saved),
  /** Answers the one question an open row of last year's return leaves: still missing, or back on …? */
  answerStillMissing: write('episodes.record')
    .input(z.object({ id, version, stillMissing: z.boolean(), back: returnFacts.partial().nullable() }))
    .output(saved),
}
