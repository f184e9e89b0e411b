import type { call } from '../../app/api'

/** What the register said of a file by its columns. */
export type Recognised = Awaited<ReturnType<typeof call.exchange.recognise>>

/** What a preview is asked for: which files, of which year, and who the children are. */
export type PreviewQuestion = Parameters<typeof call.exchange.preview>[0]

/** How far a long call is. */
export interface Progress {
  /** 0 to 1. */
  readonly progress: number
  readonly stage: string
}
