import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { read, writeForGood } from './base'
import { collectionYear, id, shownName, utc } from './shapes'

/** What a file is, told by its columns; `other` is another table of the 903, which Homeward does not need. */
const table = z.enum(['header', 'episodes', 'missing', 'names', 'earlierEpisodes', 'other'])
export type ImportTable = z.infer<typeof table>

const rowProblem = z.object({
  file: z.string(),
  line: z.number().nullable(),
  child: z.string().nullable(),
  message: z.string(),
})

/** A difference between register and file that somebody must decide; the register is kept unless chosen otherwise. */
const clash = z.object({
  key: z.string(),
  what: z.enum(['child', 'careEpisode', 'episode', 'name']),
  child: z.string(),
  field: z.string(),
  register: z.string(),
  file: z.string(),
  line: z.number().nullable(),
  /** False where taking the file would undo what people recorded: it is put right on the record itself. */
  canTake: z.boolean(),
})
export type ImportClash = z.infer<typeof clash>

const tally = z.object({
  new: z.number(),
  matched: z.number(),
  ended: z.number(),
  clashing: z.number(),
})

const preview = z.object({
  previewId: z.string(),
  files: z.array(
    z.object({ name: z.string(), table, rows: z.number(), bytes: z.number(), sha256: z.string() }),
  ),
  year: z.number().nullable(),
  children: tally,
  careEpisodes: tally,
  placements: z.object({ new: z.number() }),
  episodes: tally,
  names: tally,
  clashes: z.array(clash),
  /** A child of the files who may be a known one: "is this 566910?". */
  sameChildQuestions: z.array(
    z.object({
      key: z.string(),
      fromFile: z.string(),
      line: z.number().nullable(),
      candidates: z.array(z.object({ childId: id, label: shownName, why: z.string() })),
      /** The candidate chosen when the preview was asked for; null takes the child as new. */
      answer: id.nullable(),
    }),
  ),
  unreadable: z.array(rowProblem),
  verdicts: z.object({
    ran: z.array(z.string()),
    notRun: z.array(z.object({ rule: z.string(), because: z.string() })),
    failures: z.array(
      z.object({
        table: z.string(),
        row: z.number(),
        rule: z.string(),
        level: z.enum(['error', 'warning']),
        child: z.string(),
        message: z.string(),
      }),
    ),
    hints: z.array(z.object({ row: z.number(), code: z.string(), message: z.string() })),
  }),
  /** Rows open in the file that become one question each on Today. */
  openRows: z.number(),
  /** Sentences about what will be written, in order. */
  summary: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof preview>

const batch = z.object({
  id,
  number: z.number(),
  kind: z.enum(['ssda903', 'names', 'earlierEpisodes']),
  year: z.number().nullable(),
  at: utc,
  by: z.string(),
  files: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  undoneAt: utc.nullable(),
})
export type ImportBatch = z.infer<typeof batch>

/** What a file turned out to be. */
export const recognised = z.object({
  table,
  rows: z.number(),
  yearGuess: z.number().nullable(),
  /** Which of the 903's other tables it is, in DfE's name for it. */
  otherTable: z.string().nullable(),
})

/** Files on their way in, by the names they were given when they were staged. */
export const stageInput = z.object({ name: z.string().max(255), size: z.number().int().min(0) })
export const sliceInput = z.object({
  staged: z.string(),
  offset: z.number().int().min(0),
  bytes: z.instanceof(Blob),
})
export const discardInput = z.object({ staged: z.array(z.string()).max(20) })
export const progress = z.object({ progress: z.number(), stage: z.string() })

export const exchange = {
  /** Opens a place for one file; its bytes follow in slices of at most 1 MB. Refused when larger than 64 MB. */
  stage: read('exchange.import')
    .input(stageInput)
    .output(z.object({ staged: z.string() })),
  stageSlice: read('exchange.import')
    .input(sliceInput)
    .output(z.object({ received: z.number() })),
  /** Which table each staged file is, by its columns. */
  recognise: read('exchange.import')
    .input(z.object({ staged: z.string() }))
    .output(recognised),
  discard: read('exchange.import').input(discardInput).output(z.object({})),
  /** Reads and compares; writes nothing. `this` and `last` year's files are told apart by `lastYear`. */
  preview: read('exchange.import')
    .input(
      z.object({
        staged: z
          .array(z.object({ staged: z.string(), lastYear: z.boolean() }))
          .min(1)
          .max(8),
        /** The year it ends in; null takes the one most dates lie in. */
        year: collectionYear.nullable(),
        /** Answers to "is this 566910?": key of the question to the known child. Who is not here is new. */
        sameChild: z.record(z.string(), id).default({}),
      }),
    )
    .output(eventIterator(progress, preview)),
  /** One transaction, one numbered batch. A verified backup is taken first. */
  commit: writeForGood('exchange.import')
    .input(
      z.object({
        previewId: z.string(),
        /** Keys of the clashes where the file is taken. */
        takeFile: z.array(z.string()).max(20_000),
      }),
    )
    .output(eventIterator(progress, batch)),
  batches: read('exchange.import').output(z.array(batch)),
  /** Takes back what the batch wrote. Rows changed since are refused and listed; `rest` undoes the others. */
  undo: writeForGood('exchange.import')
    .input(z.object({ batchId: id, rest: z.boolean() }))
    .output(z.object({ removed: z.number(), kept: z.array(z.string()) })),
  /** Writes the 12-column template for the spreadsheet of earlier episodes to the granted place. */
  saveTemplate: read('exchange.import')
    .input(z.object({ grant: z.string() }))
    .output(z.object({ fileName: z.string() })),
}
