import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CopyWork } from './copyWork'
import { untested, type CopyTest } from './testBackup'
import type { CopyAnswers, CopySays, CopyTask } from './worker'

/** A share that does not answer for so long is given up; the copy beside the register counts. */
const limitMs = 10 * 60_000

/**
 * Works on copies in a thread of their own.
 *
 * @param outFolder holds `copies.cjs`
 */
export function copyWorkIn(outFolder: string): CopyWork {
  return (job) => inThread(outFolder, { task: 'place', asked: job })
}

/** Tests copies in a thread of their own: a share that does not answer is one that could not be read. */
export function copyTestIn(outFolder: string): CopyTest {
  return (asked) =>
    inThread(outFolder, { task: 'test', asked }).catch(() => untested(asked.where, null, 'unreadable'))
}

async function inThread<T extends CopyTask>(outFolder: string, task: T): Promise<CopyAnswers[T['task']]> {
  const worker = new Worker(join(outFolder, 'copies.cjs'), { workerData: task })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<CopyAnswers[T['task']]>((resolve, reject) => {
      const tooLong = Object.assign(new Error('the copy took too long'), { code: 'ETIMEDOUT' })
      timer = setTimeout(() => reject(tooLong), limitMs)
      worker.once('message', (says: CopySays<CopyAnswers[T['task']]>) => {
        if (says.type === 'done') resolve(says.answer)
        else reject(Object.assign(new Error(says.message), says.code !== null && { code: says.code }))
      })
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the thread of the copy stopped')))
    })
  } finally {
    clearTimeout(timer)
    void worker.terminate()
  }
}
