import { z } from 'zod'
import { read, write } from './base'
import {
  asRead,
  asReadWithReason,
  childLabel,
  code,
  id,
  line,
  moment,
  saved,
  text,
  version,
  yesNoUnknown,
} from './shapes'

/** What asks for a decision: two_or_more, harm, or trigger: with the id of the council's trigger. */
const askedFor = z.object({ asked: z.string().max(80), episodeId: id })

/** A decision that is asked for and not recorded yet. */
const question = askedFor.extend({
  childId: id,
  episodeRef: z.string(),
  /** "3 episodes in 90 days, reached on 20 Nov 2026: hold a strategy meeting". */
  words: z.string(),
  /** Kind of meeting proposed in the form. */
  type: code,
})
export type MeetingQuestion = z.infer<typeof question>

const meetingFacts = z.object({
  type: code,
  at: moment,
  attendees: text.nullable(),
  decisions: text.nullable(),
  /** Why there was none: then there is no time, and nothing was decided. */
  notHeldReason: text.nullable(),
  discussionOffered: yesNoUnknown,
  actionsReviewed: yesNoUnknown,
  alternativesConsidered: yesNoUnknown,
})
export type MeetingFacts = z.infer<typeof meetingFacts>

const meeting = meetingFacts.extend({
  id,
  version,
  child: childLabel,
  typeLabel: z.string(),
  episode: z.object({ id, ref: z.string() }).nullable(),
  /** What it answers, in words. */
  answers: z.array(z.string()),
  /** Actions agreed at it, and how many of them are not done. */
  actions: z.number(),
  openActions: z.number(),
  /** Null while it stands; why it was withdrawn. */
  withdrawnReason: line.nullable(),
})
export type MeetingShape = z.infer<typeof meeting>

export const meetings = {
  /** The child's meetings, or those about one episode, newest first, withdrawn ones last; and what is still asked for. */
  ofChild: read('children.read')
    .input(z.object({ childId: id, episodeId: id.nullable() }))
    .output(z.object({ meetings: z.array(meeting), questions: z.array(question) })),
  get: read('children.read', 'view').input(z.object({ id })).output(meeting),
  /** Decisions asked for in the whole register, for Today; the longest waiting first. */
  asked: read('children.read').output(
    z.array(
      question.extend({
        child: childLabel,
        /** A line reached more than twelve months ago: Today keeps these in one line that opens. */
        older: z.boolean(),
      }),
    ),
  ),
  add: write('meetings.record')
    .input(
      z.object({
        childId: id,
        episodeId: id.nullable(),
        facts: meetingFacts,
        /** The questions it answers. */
        answers: z.array(askedFor).max(40),
        draftId: id.nullable(),
      }),
    )
    .output(saved),
  change: write('meetings.record')
    .input(z.object({ id, version, facts: meetingFacts.partial(), draftId: id.nullable() }))
    .output(saved),
  /** Recorded in error: what it answered is asked for again. */
  withdraw: write('meetings.record').input(asReadWithReason).output(saved),
  bringBack: write('meetings.record').input(asRead).output(saved),
}
