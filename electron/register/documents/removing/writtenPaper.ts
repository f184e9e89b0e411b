import type { PaperFor } from '../../../../shared/domain/papers/removing'
import type { SummaryChild } from '../caseSummary/data'
import type { PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import type { PaperFacts } from '../madePapers'
import type { Care } from './care'

/** For whom a paper is made. */
export interface PaperTo {
  readonly to: PaperFor
  readonly name: string
}

/** A paper about one child that is made whole, or for somebody who asks. */
export interface WrittenPaper {
  readonly child: SummaryChild
  readonly facts: Pick<PaperFacts, 'kind' | 'counts'>
  /** @param toShare whether it is made for somebody */
  readonly fileName: (toShare: boolean) => string
  /** What the paper says, in order; every text about others, or not for everybody, passes the care it is given. */
  readonly write: (care: Care) => readonly Block[]
  /** The paper round its blocks. @param to null for the council's own file */
  readonly paper: (blocks: readonly Block[], to: PaperTo | null, printedBy: PrintedBy) => Paper
  /** What the whole paper says at its end of what needs care. */
  readonly wholeEnd?: (care: Care) => readonly Block[]
}
