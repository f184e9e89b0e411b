import { z } from 'zod'
import { write } from './base'
import {
  asRead,
  asReadWithReason,
  collectionYear as year,
  day,
  id,
  requiredLine,
  saved,
  text,
  utc,
  version,
} from './shapes'

/** Shapes and calls of what people say of a year's return: its steps, and notes for DfE. */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const stepStanding = z.object({
  step: z.enum(['complete', 'check', 'approve', 'export', 'submitted', 'lateChanges']),
  /** `overtaken`: done once, and the file has changed since. */
  state: z.enum(['done', 'overtaken', 'toDo']),
  /** Who and when, as screen and paper say it. */
  words: z.string(),
  /** What was said last, to be taken back. */
  said: z.object({ id, version }).nullable(),
})
export type StepStanding = z.infer<typeof stepStanding>

export const returnNote = z.object({
  id,
  version,
  rule: z.string().nullable(),
  /** CHILD as it stood in the file. */
  childRef: z.string().nullable(),
  childId: id.nullable(),
  /** Null for a child whose record is restricted to others. */
  text: z.string().nullable(),
  by: z.string(),
  at: utc,
})
export type ReturnNote = z.infer<typeof returnNote>

const cells = z.object({
  child: z.string(),
  dob: z.string(),
  missing: z.string(),
  misStart: z.string(),
  misEnd: z.string(),
})

/** A row that is not as it was in a file saved earlier. */
export const rowChange = z.object({
  child: z.string(),
  episodeId: id.nullable(),
  /** Null for a new row. */
  before: cells.nullable(),
  /** Null for a row that is gone. */
  after: cells.nullable(),
  /** Who changed its episode last, and when; null where no episode stands behind it any more. */
  changedBy: z.string().nullable(),
  changedAt: utc.nullable(),
})
export type RowChange = z.infer<typeof rowChange>

/** A missing.csv that was saved, with the very bytes kept. */
export const exportKept = z.object({
  id,
  at: utc,
  by: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  rows: z.number(),
  children: z.number().nullable(),
  errors: z.number(),
  warnings: z.number(),
  /** This very file was approved. */
  approved: z.boolean(),
  /** It is the file the register would write now. */
  asNow: z.boolean(),
})
export type ExportKept = z.infer<typeof exportKept>

/** Whether this person may approve, and in words why not. */
export const approval = z.object({
  may: z.boolean(),
  whyNot: z.string().nullable(),
  /** Nobody else in the register may: it can be approved outside Homeward, by name and date. */
  mayOutside: z.boolean(),
})

export const returnSteps = {
  /** All episodes of the year are recorded, or what the checks found was looked at. Refused with RETURN_CHANGED. */
  sayStep: write('returns.prepare')
    .input(z.object({ year, step: z.enum(['complete', 'checked']), sha256 }))
    .output(saved),
  /** Refused with OWN_WORK for whoever checked it, with WRONG_STATE before it was checked, with RETURN_CHANGED. */
  approve: write('returns.approve').input(z.object({ year, sha256 })).output(saved),
  /** Refused with WRONG_STATE while somebody else in the register may approve. */
  approveOutside: write('returns.prepare')
    .input(z.object({ year, sha256, name: requiredLine, on: day }))
    .output(saved),
  /** An export was submitted to DfE; Homeward sends nothing itself. */
  markSubmitted: write('returns.prepare')
    .input(z.object({ runId: id, on: day }))
    .output(saved),
  /** A step that was said in error. */
  withdrawStep: write('returns.prepare').input(asReadWithReason).output(saved),
  bringBackStep: write('returns.prepare').input(asRead).output(saved),
  /** What DfE is asked to accept: on a rule, a child, both, or the return. */
  addNote: write('returns.prepare')
    .input(
      z.object({
        year,
        rule: z.string().max(10).nullable(),
        childRef: z.string().max(60).nullable(),
        childId: id.nullable(),
        text: text.trim().min(1),
      }),
    )
    .output(saved),
  withdrawNote: write('returns.prepare').input(asReadWithReason).output(saved),
  bringBackNote: write('returns.prepare').input(asRead).output(saved),
}
