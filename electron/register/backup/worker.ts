import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import type { TestedCopy } from '../../../shared/contract/register'
import { workOnCopy, type CopyJob } from './copyWork'
import { testNewest, type TestAsked } from './testBackup'

/** What the thread is asked: to check a copy and put it in its place, or to test the newest of a folder. */
export type CopyTask =
  { readonly task: 'place'; readonly asked: CopyJob } | { readonly task: 'test'; readonly asked: TestAsked }

/** Whether the copy lies on another drive, or what the test found. */
export interface CopyAnswers {
  readonly place: boolean
  readonly test: TestedCopy
}

/** What the thread says when it is done. */
export type CopySays<A> =
  | { readonly type: 'done'; readonly answer: A }
  | { readonly type: 'failed'; readonly message: string; readonly code: string | null }

/**
 * The worker thread of one copy (out/copies.cjs): checking 300 MB page by page, and a share that does not answer, must
 * not keep the register from answering.
 */
async function work(port: MessagePort, task: CopyTask): Promise<void> {
  const say = (says: CopySays<CopyAnswers[CopyTask['task']]>): void => port.postMessage(says)
  try {
    say({
      type: 'done',
      answer: task.task === 'place' ? await place(task.asked) : await testNewest(task.asked),
    })
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error), code })
  }
}

async function place(job: CopyJob): Promise<boolean> {
  // A Buffer arrives as a plain array of bytes.
  const dataKey = Buffer.from(job.key.dataKey)
  try {
    return await workOnCopy({ ...job, key: { ...job.key, dataKey } })
  } finally {
    dataKey.fill(0)
    job.key.dataKey.fill(0)
  }
}

if (parentPort !== null) void work(parentPort, workerData as CopyTask)
