import type { call } from '../../app/api'

/** What the register said of a file by its columns. */
export type Recognised = Awaited<ReturnType<typeof call.exchange.recognise>>

/** How far a long call is. */
export interface Progress {
  /** 0 to 1. */
  readonly progress: number
  readonly stage: string
}
