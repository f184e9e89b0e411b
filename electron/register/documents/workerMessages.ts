import type { SheetFile, SheetFormat } from '../exchange/sheetsOut/model'
import type { Paper } from './kit/model'
import type { HowFar } from './kit/tagging/drawing'

/** What the register hands the worker when it starts it. */
export type WorkerJob = PaperJob | SheetsJob

/** Tables to be written as a spreadsheet or CSV. */
export interface SheetsJob {
  readonly kind: 'sheets'
  readonly file: SheetFile
  readonly format: SheetFormat
}

/** A paper to be set. */
export interface PaperJob {
  readonly kind: 'paper'
  readonly paper: Paper
  /** Folder of the Noto Sans files. */
  readonly fontFolder: string
  /** The file opens with this alone; null for a file that opens for everybody. */
  readonly passphrase: string | null
}

/** What the worker says back. */
export type WorkerSays =
  | { readonly type: 'progress'; readonly far: HowFar }
  /** `pages` is 0 for tables. */
  | { readonly type: 'set'; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly type: 'tooLong' }
  /** Text of the error; it may quote the paper, so it goes into no log. */
  | { readonly type: 'failed'; readonly message: string }
