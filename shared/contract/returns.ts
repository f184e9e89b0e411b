import { z } from 'zod'
import { read, writeForGood } from './base'
import { approval, exportKept, returnNote, returnSteps, rowChange, stepStanding } from './returnSteps'
import { periodListFile } from './periodLists'
import { figureReportFile, workListFile } from './reports'
import { forPanel, panelPack, passages, shareablePaper, shareablePapers, withheldList } from './papers'
import { figuresFile } from './figures'
import { collectionYear as year, id, line, requiredLine, utc } from './shapes'

const row = z.object({
  /** Row in the file, from 1. */
  row: z.number(),
  child: z.string(),
  childId: id.nullable(),
  episodeId: id.nullable(),
  dob: z.string(),
  missing: z.string(),
  misStart: z.string(),
  misEnd: z.string(),
  /** The row came from the council's own missing file. */
  fromFile: z.boolean(),
})

/** Where something is put right, with the field that takes the focus there. */
const mend = z.object({
  at: z.enum(['episodeForm', 'returnForm', 'episode', 'childForm', 'child']),
  field: z.string().nullable(),
})
export type Mend = z.infer<typeof mend>

const verdict = z.object({
  table: z.enum(['missing', 'episodes', 'missing_last']),
  row: z.number(),
  rule: z.string(),
  level: z.enum(['error', 'warning']),
  message: z.string(),
  dfeMessage: z.string(),
  child: z.string(),
  childId: id.nullable(),
  episodeId: id.nullable(),
  mend,
  /** A note for DfE explains it. */
  noted: z.boolean(),
})
export type RuleVerdict = z.infer<typeof verdict>

const yearView = z.object({
  year,
  /** "1 April 2026 to 31 March 2027". */
  period: z.string(),
  asAt: utc,
  rows: z.array(row),
  verdicts: z.array(verdict),
  hints: z.array(
    z.object({
      code: z.string(),
      row: z.number().nullable(),
      message: z.string(),
      child: z.string(),
      childId: id.nullable(),
      episodeId: id.nullable(),
      mend,
    }),
  ),
  /** Year whose rules apply: its own, or the nearest that Homeward knows. */
  rulesOf: z.number(),
  /** How many of them could run, and why the others did not. */
  rulesRun: z.number(),
  notRun: z.array(z.object({ rule: z.string(), because: z.string() })),
  leftOut: z.array(
    z.object({
      episodeId: id.nullable(),
      child: z.string(),
      childId: id.nullable(),
      ref: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  /** Children of the year's episodes without what the return knows a child by: CHILD (their rows are left out), DOB. */
  childrenWithout: z.object({ identifier: z.number(), dob: z.number() }),
  sameDayPairs: z.array(z.object({ child: z.string(), date: z.string() })),
  /** Rules that stop the file from being written, if any fail. */
  blockedBy: z.array(z.string()),
  sinceLastExport: z.object({ at: utc, changes: z.array(rowChange), same: z.number() }).nullable(),
  /** What differs from the file that was submitted; null until one was. */
  lateChanges: z.array(rowChange).nullable(),
  /** The checklist: complete, check, approve, export, submitted, late changes. */
  steps: z.array(stepStanding),
  notes: z.array(returnNote),
  /** Newest first. */
  exports: z.array(exportKept),
  /** The exact bytes that would be written, as text. */
  csv: z.string(),
  /** Of those bytes, hex. */
  sha256: z.string(),
  counts: z.object({
    incidents: z.object({ M: z.number(), A: z.number() }),
    children: z.object({ M: z.number(), A: z.number(), either: z.number() }),
    openAt31March: z.object({ M: z.number(), A: z.number() }),
    lengths: z.array(z.object({ label: z.string(), M: z.number(), A: z.number() })),
  }),
  comparison: z.object({
    lookedAfterInYear: z.number().nullable(),
    council: z.object({ missing: z.string().nullable(), away: z.string().nullable() }),
    /** DfE's published whole percentages, newest year held; null where DfE suppressed or there is none. */
    published: z.array(
      z.object({
        area: z.string(),
        year: z.number(),
        missing: z.string().nullable(),
        away: z.string().nullable(),
      }),
    ),
    caution: z.string(),
  }),
})
export type YearView = z.infer<typeof yearView>
/** The year as somebody looks at it: with what they may do. */
export type YearPage = YearView & { readonly approval: z.infer<typeof approval> }

export const run = z.object({
  id,
  kind: z.string(),
  year: z.number().nullable(),
  at: utc,
  by: z.string(),
  fileName: z.string(),
  how: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  child: z.string().nullable(),
  destroyedOn: z.string().nullable(),
})
export type ReturnRun = z.infer<typeof run>

export const returns = {
  year: read('returns.read').input(z.object({ year })).output(yearView.extend({ approval })),
  ...returnSteps,
  /**
   * Writes missing.csv to the granted place; refused with RETURN_HAS_ERRORS while a blocking rule fails, and with
   * RETURN_CHANGED where the file is no longer the one that was looked at.
   */
  exportMissing: writeForGood('returns.export', { askAgain: true })
    .input(
      z.object({
        year,
        /** Of the file the person looked at; null where nobody did (command line). */
        sha256: z.string().nullable().default(null),
        grant: z.string(),
      }),
    )
    .output(run),
  /** Writes the file of an earlier export again, to the byte. */
  exportAgain: writeForGood('returns.export', { askAgain: true })
    .input(z.object({ runId: id, grant: z.string() }))
    .output(run),
  runs: read('returns.read').output(z.array(run)),
  /** The copy was destroyed; `undo` takes the tick back. Whoever may print may say so. */
  tickDestroyed: writeForGood('documents.print')
    .input(z.object({ id, undo: z.boolean() }))
    .output(z.object({})),
}

const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statutoryReturn'), year }),
  z.object({ kind: z.literal('caseSummary'), childId: id }),
  /** An empty form for a day on paper; it is about nobody. */
  z.object({ kind: z.literal('blankForm'), form: z.enum(['catchUp', 'missing']) }),
  /** Offers the interview to the child, or tells a parent or carer of it; who comes and how to answer as typed. */
  z.object({ kind: z.literal('offerCard'), childId: id, interviewId: id, who: line, contact: line }),
  z.object({
    kind: z.literal('offerLetter'),
    childId: id,
    interviewId: id,
    to: z.enum(['child', 'parent']),
    who: line,
    contact: line,
  }),
  /** Homes with their duty phones, for somebody named: name, address, phone and provider; no child. */
  z.object({ kind: z.literal('homesExtract'), recipient: requiredLine, basis: requiredLine }),
  /** What the police need to look for one child; with people of concern named, if somebody asks for them. */
  z.object({ kind: z.literal('childProfile'), childId: id, withPeople: z.boolean() }),
  /** Missing now, interviews falling due, phones and chosen profiles, for the nights the council is closed. */
  z.object({ kind: z.literal('outOfHoursPack'), childIds: z.array(id).max(30) }),
  /** Chosen children for a panel, each on pages of its own. */
  panelPack,
  ...shareablePapers,
  withheldList,
  /** What the newest test of the backups found. */
  z.object({ kind: z.literal('backupCertificate') }),
  /** What was destroyed, by whom, and what is left; about a record that is gone. */
  z.object({ kind: z.literal('destructionCertificate'), destructionId: id }),
  /** Every figure of the catalogue for a period. */
  figuresFile,
  /** The interview's form with nothing in it, for a day on paper. */
  z.object({ kind: z.literal('emptyInterview') }),
  /** A list somebody works from, as things stand. */
  workListFile,
  /** A list about a period. */
  periodListFile,
  /** A report with figures about a period. */
  figureReportFile,
])

/** What a copy is for, in the words of whoever takes it; kept in the audit trail. */
const why = requiredLine.nullable().default(null)

export const documents = {
  /** Makes the paper; the answer holds it in memory until it is saved, printed or forgotten. */
  make: read('documents.print', 'print')
    .input(what)
    .output(
      z.object({
        made: z.string(),
        fileName: z.string(),
        pages: z.number(),
        pdf: z.instanceof(Blob),
        /** What to look at before it leaves, a sentence each. */
        cautions: z.array(z.string()),
        /** A copy of a record that does not say itself what it is for: whoever saves or prints it may say so. */
        asksWhy: z.boolean(),
      }),
    ),
  /** How far the paper is that is being made; null before its first pages are drawn. */
  howFar: read('documents.print').output(z.object({ pages: z.number(), ofAbout: z.number() }).nullable()),
  /** Children who are on the lists a panel is picked from. */
  forPanel: read('documents.print').output(forPanel),
  /** Passages somebody has to decide on before the paper can be made for whoever asks. */
  passages: read('documents.print', 'view').input(shareablePaper).output(passages),
  /**
   * The same paper as a file that opens with a passphrase alone, which is answered once and kept nowhere (AES-256,
   * revision 6).
   */
  protect: read('documents.print')
    .input(z.object({ made: z.string() }))
    .output(z.object({ made: z.string(), fileName: z.string(), passphrase: z.string() })),
  /** Asks for the passphrase again where the paper is about many children. */
  save: writeForGood('documents.print')
    .input(z.object({ made: z.string(), grant: z.string(), why }))
    .output(run),
  /**
   * Before it goes to a printer: asks for the passphrase again where the paper is about many children, except the
   * out-of-hours pack.
   */
  mayPrint: read('documents.print')
    .input(z.object({ made: z.string() }))
    .output(z.object({})),
  /** The person sent it to a printer. */
  printed: writeForGood('documents.print')
    .input(z.object({ made: z.string(), copies: z.number().int().min(1).max(99), why }))
    .output(run),
  forget: read('documents.print')
    .input(z.object({ made: z.string() }))
    .output(z.object({})),
}
