import type { z } from 'zod'
import type { documents } from '../../../shared/contract/returns'
import type { Paper } from './kit/model'
import type { PaperFacts } from './madePapers'

/** Which paper, and about whom. */
export type WhichPaper = z.output<(typeof documents.make)['~orpc']['inputSchema'] & z.ZodType>

/** A paper as plain data, and what is known of it before it is set. */
export interface ReadyPaper {
  readonly paper: Paper
  readonly facts: Omit<PaperFacts, 'pages'>
}
