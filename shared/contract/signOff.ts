import { z } from 'zod'
import { correctableFacts } from '../domain/interviews/correctable'
import { read, write } from './base'
import { interviewFacts } from './interviews'
import {
  asRead,
  asReadWithReason,
  childLabel,
  day,
  id,
  requiredLine,
  saved,
  text,
  utc,
  version,
} from './shapes'

const state = z.enum(['writing', 'returned', 'waiting', 'escalated', 'approved', 'approvedOutside'])

const decision = z.object({
  id,
  decision: z.enum(['approved', 'returned', 'escalated', 'approved_outside']),
  at: utc,
  by: z.string(),
  comment: z.string().nullable(),
  /** To whom it was escalated, or who approved it outside Homeward. */
  name: z.string().nullable(),
  /** Day it was approved outside Homeward. */
  on: day.nullable(),
})

const correction = z.object({
  id,
  version,
  at: utc,
  by: z.string(),
  reason: z.string(),
  /** Both values, in words. */
  changes: z.array(
    z.object({ column: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  lookedAt: utc.nullable(),
  lookedBy: z.string().nullable(),
})

const standing = z.object({
  childId: id,
  state,
  /** "Signed off by Ann Field on 3 March 2026" and the like; what papers print. */
  words: z.string(),
  decisions: z.array(decision),
  addenda: z.array(z.object({ id, version, at: utc, by: z.string(), text: z.string() })),
  corrections: z.array(correction),
  /** Whether this person may decide, and in words why not. */
  mayDecide: z.boolean(),
  whyNot: z.string().nullable(),
  /** Nobody else in the register may sign: it can be approved outside Homeward, by name and date. */
  mayApproveOutside: z.boolean(),
})
export type SignOffStanding = z.infer<typeof standing>

const waitingRow = z.object({
  interviewId: id,
  child: childLabel,
  /** References of the episodes the interview covers: one child may have several interviews waiting. */
  episodes: z.array(z.string()),
  /** What is asked: a decision, a look at a correction, or going on with an interview that came back. */
  asks: z.enum(['decision', 'look', 'goOn']),
  /** "Finished by Jo Marsh on 3 March, due 5 March" and the like. */
  words: z.string(),
  dueOn: day.nullable(),
  overdue: z.boolean(),
  /** This person may do it, or it is this person's own. */
  mine: z.boolean(),
})
export type SignOffWaiting = z.infer<typeof waitingRow>

const correctable = Object.fromEntries(correctableFacts.map((fact) => [fact, true])) as {
  [K in (typeof correctableFacts)[number]]: true
}

/** A manager's look at a finished interview, and what may still change after it. */
export const signOff = {
  /** Interviews that wait for somebody: oldest first. */
  waiting: read('children.read').output(z.object({ rows: z.array(waitingRow), notShown: z.number() })),
  of: read('children.read', 'view')
    .input(z.object({ interviewId: id }))
    .output(standing),
  /** Refused with OWN_WORK for whoever held or finished the interview. A return or an escalation needs a comment. */
  decide: write('interviews.signOff')
    .input(
      z.object({
        interviewId: id,
        version,
        decision: z.enum(['approved', 'returned', 'escalated']),
        comment: text.nullable(),
        escalatedTo: requiredLine.nullable(),
      }),
    )
    .output(saved),
  /** Refused with WRONG_STATE while somebody else in the register may sign. */
  approveOutside: write('interviews.record')
    .input(z.object({ interviewId: id, version, name: requiredLine, on: day }))
    .output(saved),
  /** After sign-off words are added to, never rewritten. */
  addAddendum: write('interviews.record')
    .input(z.object({ interviewId: id, text: text.min(1) }))
    .output(saved),
  withdrawAddendum: write('interviews.record').input(asReadWithReason).output(saved),
  bringBackAddendum: write('interviews.record').input(asRead).output(saved),
  /** After sign-off a wrong fact is put right with its reason; figures follow, and the signer is asked to look. */
  correct: write('interviews.record')
    .input(
      z.object({
        interviewId: id,
        version,
        facts: interviewFacts.pick(correctable).partial(),
        reason: requiredLine,
      }),
    )
    .output(saved),
  /** The signer has seen the correction. */
  looked: write('interviews.signOff').input(asRead).output(saved),
}
