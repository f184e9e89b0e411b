import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { workOnCopy, type CopyJob } from './copyWork'

/** What the thread says when it is done. */
export type CopySays =
  | { readonly type: 'done'; readonly elsewhere: boolean }
  | { readonly type: 'failed'; readonly message: string; readonly code: string | null }

/**
 * The worker thread of one copy (out/copies.cjs): checking 300 MB page by page, and a share that does not answer, must
 * not keep the register from answering.
 */
async function work(port: MessagePort, job: CopyJob): Promise<void> {
  const say = (says: CopySays): void => port.postMessage(says)
  // A Buffer arrives as a plain array of bytes.
  const dataKey = Buffer.from(job.key.dataKey)
  try {
    say({ type: 'done', elsewhere: await workOnCopy({ ...job, key: { ...job.key, dataKey } }) })
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error), code })
  } finally {
    dataKey.fill(0)
    job.key.dataKey.fill(0)
  }
}

if (parentPort !== null) void work(parentPort, workerData as CopyJob)
