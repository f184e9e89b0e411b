import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../shared/contract/errors'
import type { SheetFile, SheetFormat } from '../exchange/sheetsOut/model'
import type { Paper } from './kit/model'
import type { HowFar } from './kit/tagging/drawing'
import type { WorkerJob, WorkerSays } from './workerMessages'

/** A paper as a PDF file, with memory of its own. */
export interface SetPaperBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
}

export interface PaperWorkerOptions {
  /** Holds `papers.cjs` and `fonts/`. */
  readonly outFolder: string
  /** Fires when the person cancels or the register closes. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (far: HowFar) => void
  /** The file opens with this alone; left out for a file that opens for everybody. */
  readonly passphrase?: string
  /** After so many milliseconds a paper is given up; the largest takes a few seconds. */
  readonly limitMs?: number
}

const LIMIT_MS = 120_000
/** Megabytes of heap: several times what the largest paper takes, small enough to spare the office PC. */
const HEAP_MB = 768
/** Megabytes for what is young; left to itself it grows to more than all the rest of a long list (npm run bench -- papers). */
const YOUNG_MB = 12

/**
 * Sets a paper in a thread of its own.
 *
 * @throws CANCELLED when the signal fires; PAPER_TOO_LONG when it is, by its size, the time or the memory it takes; an error
 *   when the paper cannot be set
 */
export async function setInWorker(paper: Paper, options: PaperWorkerOptions): Promise<SetPaperBytes> {
  const { outFolder, passphrase = null } = options
  return runInWorker({ kind: 'paper', paper, fontFolder: join(outFolder, 'fonts'), passphrase }, options)
}

/**
 * Writes tables as CSV or as a workbook in a thread of its own.
 *
 * @throws CANCELLED when the signal fires; PAPER_TOO_LONG when it takes too much time or memory
 */
export async function writeSheetsInWorker(
  file: SheetFile,
  format: SheetFormat,
  options: Pick<PaperWorkerOptions, 'outFolder' | 'signal' | 'limitMs'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return (await runInWorker({ kind: 'sheets', file, format }, options)).bytes
}

async function runInWorker(job: WorkerJob, options: PaperWorkerOptions): Promise<SetPaperBytes> {
  const { outFolder, signal, onProgress, limitMs = LIMIT_MS } = options
  if (signal?.aborted === true) throw new Refusal('CANCELLED', {})
  const worker = new Worker(join(outFolder, 'papers.cjs'), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const cleanUp: (() => void)[] = []
  try {
    return await new Promise<SetPaperBytes>((resolve, reject) => {
      const cancel = (): void => reject(new Refusal('CANCELLED', {}))
      const tooLong = (): void => reject(new Refusal('PAPER_TOO_LONG', {}))
      signal?.addEventListener('abort', cancel, { once: true })
      const timer = setTimeout(tooLong, limitMs)
      cleanUp.push(
        () => signal?.removeEventListener('abort', cancel),
        () => clearTimeout(timer),
      )
      worker.on('message', (said: WorkerSays) => {
        if (said.type === 'progress') onProgress?.(said.far)
        else if (said.type === 'set') resolve({ bytes: said.bytes, pages: said.pages })
        else if (said.type === 'tooLong') tooLong()
        else reject(new Error(said.message))
      })
      worker.once('error', (error) =>
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : reject(error),
      )
      worker.once('exit', () => reject(new Error('the paper worker stopped without a paper')))
    })
  } finally {
    for (const step of cleanUp) step()
    await worker.terminate()
  }
}
