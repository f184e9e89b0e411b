import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { Refusal } from '../../../shared/contract/errors'
import { writeSheets } from '../exchange/sheetsOut/writeSheets'
import { setPaper } from './kit/setPaper'
import type { HowFar } from './kit/tagging/drawing'
import type { WorkerJob, WorkerSays } from './workerMessages'

/** Progress comes thousands of times a paper; nobody sees steps smaller than these. */
const SMALLEST_STEP = 0.05

/**
 * The worker thread of one paper or spreadsheet (out/papers.cjs): setting a paper blocks its thread throughout, and the
 * register must go on answering. It is started for one, given it as plain data, and ends with it; stopping the thread
 * cancels.
 */
async function work(port: MessagePort, job: WorkerJob): Promise<void> {
  const say = (message: WorkerSays, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer)
  let told = 0
  try {
    const onProgress = (far: HowFar): void => {
      if (far.fraction - told < SMALLEST_STEP) return
      told = far.fraction
      say({ type: 'progress', far })
    }
    const { bytes, pages } =
      job.kind === 'sheets'
        ? { bytes: new Uint8Array(await writeSheets(job.file, job.format)), pages: 0 }
        : await setPaper(job.paper, job.fontFolder, onProgress, job.passphrase)
    say({ type: 'set', bytes, pages }, [bytes.buffer])
  } catch (error) {
    if (error instanceof Refusal && error.code === 'PAPER_TOO_LONG') say({ type: 'tooLong' })
    else say({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

if (parentPort !== null) void work(parentPort, workerData as WorkerJob)
