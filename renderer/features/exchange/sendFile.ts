import { ORPCError } from '@orpc/client'
import type { ErrorFacts } from '../../../shared/contract/errors'
import type { call } from '../../app/api'
import type { Recognised } from './exchangeShapes'

/** The largest piece of a file that crosses the port at once. */
const SLICE = 1024 * 1024

/** The calls a file is sent by: to be brought in, or to be checked without a register. */
export type FileCalls = Pick<typeof call.exchange, 'stage' | 'stageSlice' | 'recognise' | 'discard'>

export interface SentFile {
  readonly staged: string
  readonly recognised: Recognised
}

/**
 * Sends a file to the register process in slices, its size first, and asks what it is. Nothing is written by it.
 *
 * @param calls by which it goes
 * @param onProgress 0 to 1
 * @throws the refusal of the register, or `changedWhileRead` where the file on disk is no longer the one chosen
 */
export async function sendFile(
  calls: FileCalls,
  file: File,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
): Promise<SentFile> {
  const { staged } = await calls.stage({ name: file.name, size: file.size }, { signal })
  try {
    for (let offset = 0; offset < file.size; offset += SLICE) {
      // One slice after the other: that is what makes them slices.
      // oxlint-disable-next-line eslint/no-await-in-loop
      const bytes = await readSlice(file, offset)
      // oxlint-disable-next-line eslint/no-await-in-loop
      await calls.stageSlice({ staged, offset, bytes }, { signal })
      onProgress(Math.min(1, (offset + bytes.size) / file.size))
    }
    const recognised = await calls.recognise({ staged }, { signal })
    // Another table of the 903 is named and let go: it would only take up room.
    if (recognised.table === 'other') await discard(calls, staged)
    return { staged, recognised }
  } catch (error) {
    await discard(calls, staged)
    throw error
  }
}

async function readSlice(file: File, offset: number): Promise<Blob> {
  try {
    return new Blob([await file.slice(offset, offset + SLICE).arrayBuffer()])
  } catch {
    // Chromium refuses to read on once the file is not the one that was chosen (NotReadableError).
    throw unreadable({ file: file.name, reason: 'changedWhileRead', line: null, detail: null })
  }
}

/** The refusal the register would give, for what only the page can notice. */
function unreadable(facts: ErrorFacts<'FILE_UNREADABLE'>): Error {
  return new ORPCError('FILE_UNREADABLE', { defined: true, data: facts })
}

/** Lets go of a file. The register forgets it with the lock anyway, so that a refusal says nothing new. */
export async function discard(calls: FileCalls, staged: string): Promise<void> {
  await calls.discard({ staged: [staged] }).catch(() => undefined)
}
