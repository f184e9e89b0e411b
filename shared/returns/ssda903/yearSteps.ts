import type { Instant } from '../../domain/time/instant'
import type { LocalDate } from '../../domain/time/localDate'
import { localDateOf } from '../../domain/time/london'
import { plainDateWords } from '../../domain/time/words'
import { plural } from '../../text/plural'

/** The steps of a year's return, in the order they are taken (statutory-returns.md 2: check, correct, note, sign off). */
export const yearSteps = ['complete', 'check', 'approve', 'export', 'submitted', 'lateChanges'] as const

export type YearStep = (typeof yearSteps)[number]

/** What somebody says of the return of a year. */
export type SaidStep = 'complete' | 'checked' | 'approved' | 'approved_outside' | 'submitted'

/** A step as it was taken. */
export interface StepMade {
  readonly id: string
  readonly version: number
  readonly step: SaidStep
  readonly at: Instant
  readonly by: string
  readonly userId: string
  /** SHA-256 of the file it was about, hex. */
  readonly sha256: string
  /** Who approved it outside Homeward. */
  readonly name: string | null
  /** Day it was approved outside Homeward, or submitted. */
  readonly on: LocalDate | null
}

/** A missing.csv that was saved. */
export interface ExportMade {
  readonly at: Instant
  readonly by: string
  readonly sha256: string
  readonly rows: number
}

export interface YearState {
  /** SHA-256 of the file as it stands. */
  readonly sha256: string
  /** Not withdrawn, oldest first. */
  readonly made: readonly StepMade[]
  /** Oldest first. */
  readonly exports: readonly ExportMade[]
  /** Rows that differ from the last export. */
  readonly changedSinceExport: number
  /** Rows that differ from what was submitted. */
  readonly lateChanges: number
}

/** Where one step stands: `overtaken` was done, and the file has changed since. */
export interface StepStanding {
  readonly step: YearStep
  readonly state: 'done' | 'overtaken' | 'toDo'
  /** Who and when, as screen and paper say it. */
  readonly words: string
  /** What was said last, to be taken back. */
  readonly said: { readonly id: string; readonly version: number } | null
}

/** The checklist of a year, worked out from what was said and saved; nothing of it is stored. */
export function stepStandings(state: YearState): StepStanding[] {
  return yearSteps.map((step) => standings[step](state))
}

/** What was said last of a step, or of one of two ways to take it. */
export function lastSaid(made: readonly StepMade[], ...steps: readonly SaidStep[]): StepMade | null {
  return made.findLast(({ step }) => steps.includes(step)) ?? null
}

/**
 * The approval of one file that holds: the check it was given on still stands, and for one given in Homeward that
 * check is somebody else's.
 */
export function approvalOf(made: readonly StepMade[], sha256: string): StepMade | null {
  const checks = made.filter((said) => said.step === 'checked' && said.sha256 === sha256)
  const holds = ({ step, userId }: StepMade): boolean =>
    step === 'approved_outside'
      ? checks.length > 0
      : step === 'approved' && checks.some((check) => check.userId !== userId)
  return made.findLast((said) => said.sha256 === sha256 && holds(said)) ?? null
}

/** "Approved by Ann Field, 3 Mar 2027" and, of an approval by hand, "Approved outside Homeward by …". */
function approvalWords({ step, by, name, at, on }: StepMade): string {
  if (step === 'approved_outside' && on !== null)
    return `Approved outside Homeward by ${name ?? ''}, ${plainDateWords(on)}`
  return `Approved by ${by}, ${dayOf(at)}`
}

const CHANGED = 'The file has changed since'

const standings: Readonly<Record<YearStep, (state: YearState) => StepStanding>> = {
  complete: ({ made }) => {
    const said = lastSaid(made, 'complete')
    if (said === null) return toDo('complete', 'Nobody has said so yet')
    return { step: 'complete', state: 'done', words: `${said.by}, ${dayOf(said.at)}`, said }
  },
  check: ({ made, sha256 }) =>
    ofFile('check', lastSaid(made, 'checked'), sha256, {
      words: ({ by, at }) => `${by}, ${dayOf(at)}`,
      none: 'Not yet',
    }),
  approve: ({ made, sha256 }) => {
    const said = approvalOf(made, sha256) ?? lastSaid(made, 'approved', 'approved_outside')
    if (said?.sha256 === sha256 && approvalOf(made, sha256) === null) {
      const words = `${approvalWords(said)}. The check it was given on was taken back`
      return { step: 'approve', state: 'overtaken', words, said }
    }
    return ofFile('approve', said, sha256, { words: approvalWords, none: 'Not approved yet' })
  },
  export: exportStanding,
  submitted: ({ made, exports }) => {
    const said = lastSaid(made, 'submitted')
    const on = said?.on ?? null
    if (said === null || on === null) return toDo('submitted', 'Not yet')
    const words = `On ${plainDateWords(on)}, entered by ${said.by}, ${dayOf(said.at)}`
    const last = exports.at(-1)
    // Late changes are sent with a file of their own, which is marked like the first.
    if (last !== undefined && last.at > said.at && last.sha256 !== said.sha256)
      return { step: 'submitted', state: 'overtaken', words: `${words}. Another file was saved since`, said }
    return { step: 'submitted', state: 'done', words, said }
  },
  lateChanges: ({ made, lateChanges }) => {
    if (lastSaid(made, 'submitted') === null)
      return toDo('lateChanges', 'Listed here once the return is submitted')
    if (lateChanges === 0)
      return { step: 'lateChanges', state: 'done', words: 'None since it was submitted', said: null }
    const words = `${plural(lateChanges, 'row')} changed since it was submitted`
    return { step: 'lateChanges', state: 'overtaken', words, said: null }
  },
}

function exportStanding({ exports, made, changedSinceExport }: YearState): StepStanding {
  const last = exports.at(-1)
  if (last === undefined) return toDo('export', 'Not yet')
  const approved = approvalOf(made, last.sha256)
  const since =
    changedSinceExport === 0
      ? 'nothing has changed since'
      : `${plural(changedSinceExport, 'row')} changed since`
  return {
    step: 'export',
    state: changedSinceExport === 0 ? 'done' : 'overtaken',
    words: `${last.by}, ${dayOf(last.at)}: ${plural(last.rows, 'row')}, ${approved === null ? 'not approved' : 'approved'}; ${since}`,
    said: null,
  }
}

/** A step that holds for the very file it was said of. */
function ofFile(
  step: YearStep,
  said: StepMade | null,
  sha256: string,
  { words, none }: { readonly words: (said: StepMade) => string; readonly none: string },
): StepStanding {
  if (said === null) return toDo(step, none)
  if (said.sha256 === sha256) return { step, state: 'done', words: words(said), said }
  return { step, state: 'overtaken', words: `${words(said)}. ${CHANGED}`, said }
}

function toDo(step: YearStep, words: string): StepStanding {
  return { step, state: 'toDo', words, said: null }
}

function dayOf(at: Instant): string {
  return plainDateWords(localDateOf(at))
}
