import { z } from 'zod'
import { markedFields } from '../domain/interviews/markedFields'
import { queueLists } from '../domain/interviews/queueList'
import { aboutRecord } from './aboutRecord'
import { read, write, writeForGood } from './base'
import { namedBox, namings } from './naming'
import {
  asRead,
  asReadWithReason,
  childLabel,
  code,
  codes,
  day,
  id,
  moment,
  optionalLine,
  requiredLine,
  saved,
  text,
  utc,
  version,
  yesNoUnknown,
} from './shapes'

const offer = z.object({
  id,
  version,
  at: moment,
  byName: z.string(),
  toWhom: code,
  method: code,
  result: code,
  note: z.string().nullable(),
  /** Whether it reached the child or who answers for them; only then it counts as an offer. */
  isOffer: z.boolean(),
})
export type OfferShape = z.infer<typeof offer>

/** Lists a child's answers are chosen from; the names of `shared/codes`. */
const themes = z.object({
  push: codes,
  pull: codes,
  risks: codes,
  harm: codes,
  exploitation: codes,
  whereStayed: codes,
  transport: codes,
  withWhom: codes.default([]),
  substances: codes.default([]),
})

/** A passage of one text; see `shared/domain/interviews/marks.ts`. */
const mark = z.object({
  /** The page gives a new one its id, so that saving twice makes one. */
  id,
  kind: code,
  start: z.number().int().min(0),
  end: z.number().int().min(0).nullable(),
  quote: z.string().max(20_000),
})
export type MarkShape = z.infer<typeof mark>

/** The child's answer to one of the council's questions about the interview. */
const feedbackAnswer = z.object({
  question: requiredLine,
  answer: code.nullable(),
  note: text.nullable(),
})

/** Somebody the child was with. */
const companion = z.object({
  id,
  name: optionalLine,
  relationship: code.nullable(),
  ageBand: code.nullable(),
  note: text.nullable(),
})

/** Somewhere the child was while away. */
const placeStayed = z.object({ id, name: optionalLine, note: text.nullable() })

/** Everything the interview form holds. Only outcome, when and who are needed to finish; a refusal needs no more. */
export const interviewFacts = z.object({
  outcome: code.nullable(),
  outcomeReason: code.nullable(),
  outcomeNote: text.nullable(),
  held: moment,
  /** When it ended; null where nobody wrote it down. */
  endedAt: utc.nullable(),
  mode: code.nullable(),
  placeType: code.nullable(),
  interviewerName: optionalLine,
  interviewerOrganisation: optionalLine,
  interviewerType: code.nullable(),
  independentOfCare: yesNoUnknown,
  independentOfPlacement: yesNoUnknown,
  independentOfLa: yesNoUnknown,
  interviewerTrained: yesNoUnknown,
  childRequestedPerson: yesNoUnknown,
  childRequestedReason: text.nullable(),
  advocateOffered: yesNoUnknown,
  othersPresent: optionalLine,
  consentExplained: yesNoUnknown,
  consentTold: text.nullable(),
  sharingObjection: text.nullable(),
  /** What was shared although the child asked not to, and why (practice.md 8.4). */
  sharedAnyway: text.nullable(),
  sharedAnywayWhy: text.nullable(),
  talkedBeforeReturn: yesNoUnknown,
  safeNow: yesNoUnknown,
  helplinesGiven: yesNoUnknown,
  childWords: text.nullable(),
  planned: yesNoUnknown,
  beforeText: text.nullable(),
  duringText: text.nullable(),
  afterText: text.nullable(),
  harmLevel: code.nullable(),
  screeningTool: optionalLine,
  screeningOn: day.nullable(),
  screeningResult: text.nullable(),
  whatWouldHelp: text.nullable(),
  safetyPlan: text.nullable(),
  trustedAdult: optionalLine,
  analysis: text.nullable(),
  parentViewOffered: yesNoUnknown,
  parentViewAt: moment,
  parentViewWho: optionalLine,
  parentView: text.nullable(),
  themes,
  companions: z.array(companion).max(40),
  placesStayed: z.array(placeStayed).max(40),
  /** At most three: the council's questions in their order. */
  feedback: z.array(feedbackAnswer).max(3),
  /** By text; a text that is not named keeps its marks, moved along with what changed in it. */
  marks: z.partialRecord(z.enum(markedFields), z.array(mark).max(300)),
  /** Who is to hold it; the report of somebody else is keyed here by one of this council's own people. */
  deliveredBy: code.nullable(),
  reportAskedOn: day.nullable(),
  reportReceivedOn: day.nullable(),
  reportUsable: yesNoUnknown,
  reportUsableWhy: text.nullable(),
  reportChases: z.array(z.object({ id, chasedOn: day, note: text.nullable() })).max(30),
})
export type InterviewFacts = z.infer<typeof interviewFacts>

/** What the child writes on the page of their own. */
export const childPageAnswers = z.object({
  ownWords: text.nullable(),
  feelings: codes,
  feelingWords: text.nullable(),
  wouldHelp: text.nullable(),
  feedback: z.array(feedbackAnswer).max(3),
})
export type ChildPageAnswers = z.infer<typeof childPageAnswers>

const coveredEpisode = z.object({
  id,
  ref: z.string(),
  type: z.enum(['M', 'A', 'O']),
  start: moment,
  returned: moment,
  dueAt: utc.nullable(),
  within72: z.enum(['within', 'outside', 'cannot_be_determined', 'not_held']),
})

const queueRow = z.object({
  interviewId: id,
  child: childLabel,
  episodes: z.array(z.object({ id, ref: z.string() })),
  returned: moment,
  dueAt: utc.nullable(),
  provisional: z.boolean(),
  /** The one list it stands in. */
  list: z.enum(queueLists),
  /** Whom it was given to, and whether that is the person who is working. */
  assignedTo: z.string().nullable(),
  mine: z.boolean(),
  words: z.string(),
  attempts: z.number(),
  offers: z.number(),
  lastAttempt: z.string().nullable(),
  /** How the last attempt was made, for the next. */
  last: z.object({ toWhom: code, method: code }).nullable(),
  /** "Second try due in 9 h", where one is asked for. */
  secondTry: z.string().nullable(),
  /** Sentence: who must offer the interview. */
  whoMustOffer: z.string(),
  /** Sentence: who was asked to hold it, and what they answered. */
  asked: z.string().nullable(),
})
export type QueueRow = z.infer<typeof queueRow>

export const interviews = {
  queue: read('children.read').output(z.array(queueRow)),
  /** Every interview, finished ones too; newest first. */
  list: read('children.read')
    .input(
      z.object({
        show: z.enum(['waiting', 'finished', 'all']).default('all'),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            interviewId: id,
            child: childLabel,
            episodes: z.array(z.object({ id, ref: z.string() })),
            outcome: z.string().nullable(),
            held: moment,
            interviewer: z.string().nullable(),
            within72: z.enum(['within', 'outside', 'cannot_be_determined', 'not_held']),
          }),
        ),
        total: z.number(),
      }),
    ),
  get: read('children.read', 'view')
    .input(z.object({ id }))
    .output(
      z.object({
        id,
        version,
        child: childLabel,
        episodes: z.array(coveredEpisode),
        /** "This interview covers 3 episodes." */
        coversSentence: z.string(),
        /** The child's other episodes that this interview could cover as well. */
        couldCover: z.array(coveredEpisode),
        offers: z.array(offer),
        withdrawnOffers: z.array(offer.extend({ reason: z.string() })),
        facts: interviewFacts,
        /** Which place or person its boxes were said to name. */
        named: z.array(namedBox),
        bucket: z.string(),
        clockWords: z.string(),
        /** Whom it was given to, and whether that is the person who is working. */
        givenTo: z.object({ name: z.string(), mine: z.boolean() }).nullable(),
        submittedAt: utc.nullable(),
        submittedBy: z.string().nullable(),
        /** What is still needed before it can be finished, in words. */
        needs: z.array(z.string()),
        warnings: z.array(z.string()),
        /** The child's worker and those who care for the child: the interviewer should be none of them. */
        carePeople: z.array(z.object({ name: z.string(), as: z.enum(['carer', 'worker']) })),
        placementNames: z.array(z.string()),
        /** Who typed it, newest first; not who held it. */
        typedBy: z.array(z.object({ name: z.string(), at: utc })),
        /** What the child wrote on screen; null while nothing is. */
        childPage: childPageAnswers.extend({ writtenAt: utc }).nullable(),
      }),
    ),
  /** Any number of attempts; no default result. */
  addOffer: write('interviews.record')
    .input(
      z.object({
        interviewId: id,
        at: moment,
        byName: requiredLine,
        toWhom: code,
        method: code,
        result: code,
        note: text.nullable(),
      }),
    )
    .output(saved),
  withdrawOffer: write('interviews.record').input(asReadWithReason).output(saved),
  bringBackOffer: write('interviews.record').input(asRead).output(saved),
  /**
   * Episodes newly covered lose the empty interviews of their own (withdrawn); an episode no longer covered by
   * any gets its interview back. `episodeIds` null leaves them as they are.
   */
  save: write('interviews.record')
    .input(
      z.object({
        id,
        version,
        facts: interviewFacts.partial(),
        named: namings,
        episodeIds: z.array(id).min(1).max(200).nullable(),
        draftId: id.nullable(),
      }),
    )
    .output(saved),
  /** Recorded with the wrong child: goes to the right one, about episodes of that child. */
  move: write('children.merge')
    .input(
      z.object({ id, version, childId: id, episodeIds: z.array(id).min(1).max(30), reason: requiredLine }),
    )
    .output(saved),
  /** Refused with INTERVIEW_NEEDS until outcome, and for a held interview when and who, are there. */
  finish: write('interviews.record').input(asRead).output(saved),
  reopen: write('interviews.record').input(asReadWithReason).output(saved),

  /**
   * Gives the window to the child: from now on the register answers nothing but the calls of the child's page, until
   * it is closed with the passphrase of the person who is working, or locked.
   */
  openChildPage: writeForGood('interviews.record')
    .input(z.object({ id }))
    .output(
      z.object({
        answers: childPageAnswers,
        age: z.number().int().nullable(),
        /** Whom the child can ring: the council's own list. */
        helplines: z.array(z.object({ name: z.string(), number: z.string() })),
      }),
    ),
  /** Keeps what the child has written so far; only while that interview's page is open. */
  saveChildPage: writeForGood('interviews.record', { onChildPage: true })
    .input(childPageAnswers.extend({ id }))
    .output(z.object({ savedAt: utc })),
  /** @throws WRONG_PASSPHRASE and TOO_SOON as at the unlock; the page then stays open. */
  closeChildPage: writeForGood('interviews.record', { onChildPage: true })
    .input(z.object({ passphrase: z.string().min(1).max(1024) }))
    .output(z.object({})),
}

const action = z.object({
  id,
  version,
  type: code,
  typeLabel: z.string(),
  what: z.string().nullable(),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  outcome: z.string().nullable(),
})
export type ActionShape = z.infer<typeof action>

export const actions = {
  /** Everything about one record, done or not. */
  list: read('children.read', 'view')
    .input(z.object({ kind: z.enum([...aboutRecord.shape.kind.options, 'meeting']), id }))
    .output(z.object({ childId: id, rows: z.array(action) })),
  open: read('children.read').output(
    z.array(
      z.object({
        id,
        version,
        child: childLabel,
        typeLabel: z.string(),
        what: z.string().nullable(),
        owner: z.string().nullable(),
        /** The owner is the person who is working. */
        mine: z.boolean(),
        dueOn: day.nullable(),
        overdue: z.boolean(),
        interviewId: id.nullable(),
        episodeId: id.nullable(),
      }),
    ),
  ),
  add: write('actions.record')
    .input(
      z.object({
        childId: id,
        episodeId: id.nullable(),
        interviewId: id.nullable(),
        /** The meeting it was agreed at. */
        meetingId: id.nullable().default(null),
        type: code,
        what: text.nullable(),
        owner: optionalLine,
        dueOn: day.nullable(),
      }),
    )
    .output(saved),
  change: write('actions.record')
    .input(
      z.object({
        id,
        version,
        type: code,
        what: text.nullable(),
        owner: optionalLine,
        dueOn: day.nullable(),
      }),
    )
    .output(saved),
  done: write('actions.record')
    .input(z.object({ id, version, doneOn: day, outcome: text.nullable() }))
    .output(saved),
  undone: write('actions.record').input(asRead).output(saved),
  withdraw: write('actions.record').input(asReadWithReason).output(saved),
  bringBack: write('actions.record').input(asRead).output(saved),
}
