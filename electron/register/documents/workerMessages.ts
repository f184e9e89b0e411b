import type { Paper } from './kit/model'

/** What the register hands the worker when it starts it. */
export interface PaperJob {
  readonly paper: Paper
  /** Folder of the Noto Sans files. */
  readonly fontFolder: string
  /** The file opens with this alone; null for a file that opens for everybody. */
  readonly passphrase: string | null
}

/** What the worker says back. */
export type WorkerSays =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'set'; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  /** Text of the error; it may quote the paper, so it goes into no log. */
  | { readonly type: 'failed'; readonly message: string }
