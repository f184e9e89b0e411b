import { randomUUID } from 'node:crypto'
import { Refusal } from '../../../shared/contract/errors'
import type { PeriodListKind } from '../../../shared/contract/periodLists'
import type { WorkListKind } from '../../../shared/contract/reports'
import type { FigureReportKind } from '../../../shared/returns/figures/reports/kinds'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import { scratchKey } from '../host/scratch'
import type { SaidThen } from '../queries/figures/saidThen'
import { sha256 } from '../sha256'
import type { Paper } from './kit/model'

/** What is known of a paper besides its bytes. */
export interface PaperFacts {
  /** `kind` of its row in return_run. */
  readonly kind:
    | 'statutoryPdf'
    | 'caseSummary'
    | 'offerCard'
    | 'offerLetter'
    | 'homesExtract'
    | 'annexA'
    | 'auditTrail'
    | 'figureReport'
    | WorkListKind
    | PeriodListKind
    | 'figures'
    | 'emptyInterview'
    | 'blankForm'
    | 'childProfile'
    | 'outOfHoursPack'
    | 'backupCertificate'
    | 'interviewRecord'
    | 'episodeRecord'
    | 'chronology'
    | 'subjectAccess'
    | 'withheldList'
    | 'panelPack'
    | 'destructionCertificate'
  /** What it is about, as the audit trail tells of its making; worked out from the rest for a table. */
  readonly about?: { readonly kind: string; readonly id: string }
  readonly year: number | null
  /** Which report with figures. */
  readonly report?: FigureReportKind
  /** Of an answer or a report with figures: a later one about the same days is warned of. */
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate }
  /** What each of its figures says, for the same. */
  readonly said?: SaidThen
  readonly childId: string | null
  /** References, never names. */
  readonly fileName: string
  readonly pages: number
  /** What it counts, for the audit trail and return_run; no names. */
  readonly counts: Readonly<Record<string, number>>
  /** Children whose profile stands in a paper about several: each is told of in the audit trail. */
  readonly childrenIn?: readonly string[]
  /** Why it was made, where it says so itself: which panel. */
  readonly why?: string
  /** What it is called where it leaves in an emergency: the reason is asked for afterwards. */
  readonly reasonOwed?: string
  /** For whom it was made and what was decided to be shown and removed. */
  readonly shared?: SharedWith
  /** What a person has to look at before it leaves. */
  readonly cautions?: readonly string[]
  /** Whom it is for and on what basis, where it concerns no child and is noted for itself. */
  readonly givenTo?: { readonly recipient: string; readonly basis: string }
}

/** Who asked for a paper, why, and the decision on every passage that needed one. */
export interface SharedWith {
  /** Code of the list `paperFor`. */
  readonly to: string
  readonly name: string
  readonly why: string
  readonly decisions: readonly {
    readonly where: string
    readonly id: string
    readonly kinds: readonly string[]
    readonly decision: 'show' | 'remove'
  }[]
  /** Further words removed wherever they stood. */
  readonly alsoRemoved: readonly string[]
}

/** A paper waiting in memory to be saved, printed or forgotten. */
export interface MadePaper extends PaperFacts {
  /** What stands on it, so that it can be set once more with a passphrase. */
  readonly paper: Paper
  readonly id: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
}

/** A preview left open longer than this is made anew. */
const KEPT_MS = 30 * 60_000
const MOST = 4

/** Papers that were made and are being looked at. They are in memory only, and gone with the lock. */
export class MadePapers {
  readonly #held = new Map<string, { readonly paper: MadePaper; readonly timer: NodeJS.Timeout }>()
  readonly #copies = new Map<string, number>()
  readonly #keptMs: number

  constructor(keptMs = KEPT_MS) {
    this.#keptMs = keptMs
  }

  /** Keeps a paper for a while; the oldest gives way when there are too many. */
  keep(facts: PaperFacts, said: Paper, bytes: Uint8Array<ArrayBuffer>): MadePaper {
    const id = randomUUID()
    const paper = { ...facts, id, paper: said, bytes, sha256: sha256(bytes) }
    const timer = setTimeout(() => this.forget(id), this.#keptMs).unref()
    this.#held.set(id, { paper, timer })
    const oldest = this.#held.keys().next().value
    if (this.#held.size > MOST && oldest !== undefined) this.forget(oldest)
    return paper
  }

  /**
   * The number of the next copy about somebody: each making has its own, whether or not it leaves.
   *
   * @param made how many the audit trail tells of
   */
  nextCopy(about: string, made: number): number {
    const next = Math.max(made, this.#copies.get(about) ?? 0) + 1
    this.#copies.set(about, next)
    return next
  }

  /** @throws NOT_FOUND when the paper was forgotten or its time is over */
  get(id: string): MadePaper {
    const held = this.#held.get(id)
    if (held === undefined) throw new Refusal('NOT_FOUND', { what: 'paper' })
    return held.paper
  }

  /** Lets go of a paper; nothing happens when it is gone already. */
  forget(id: string): void {
    clearTimeout(this.#held.get(id)?.timer)
    this.#held.delete(id)
  }
}

export const madePapers = scratchKey('madePapers', () => new MadePapers())
