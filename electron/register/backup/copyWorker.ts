import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CopyWork } from './copyWork'
import type { CopySays } from './worker'

/** A share that does not answer for so long is given up; the copy beside the register counts. */
const limitMs = 10 * 60_000

/**
 * Works on copies in a thread of their own.
 *
 * @param outFolder holds `copies.cjs`
 */
export function copyWorkIn(outFolder: string): CopyWork {
  return async (job) => {
    const worker = new Worker(join(outFolder, 'copies.cjs'), { workerData: job })
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<boolean>((resolve, reject) => {
        timer = setTimeout(() => reject(new Error('the copy took too long')), limitMs)
        worker.once('message', (says: CopySays) => {
          if (says.type === 'done') resolve(says.elsewhere)
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
}
