import { createHash } from 'node:crypto'
import { Refusal } from '../../../../shared/contract/errors'
import { scratchKey } from '../../host/scratch'
import { newId } from '../../ids'
import { largestFile } from '../csv/decodeText'

/** A file on its way in, slice by slice; only ever in this process's memory. */
export interface StagedFile {
  readonly name: string
  readonly bytes: Uint8Array
  received: number
}

/** Files a person may have open in the import screen at once. */
const mostFiles = 12

export const staging = scratchKey('files being brought in', () => new Map<string, StagedFile>())

type Staged = Map<string, StagedFile>

/** @throws Refusal FILE_UNREADABLE where the file is empty or larger than 64 MB: nothing of it is taken */
export function openStage(staged: Staged, name: string, size: number, nowMs: number): string {
  const refuse = (reason: 'empty' | 'tooLarge'): Refusal =>
    new Refusal('FILE_UNREADABLE', { file: name, reason, line: null, detail: null })
  if (size === 0) throw refuse('empty')
  if (size > largestFile) throw refuse('tooLarge')
  const oldest = staged.keys().next().value
  if (staged.size >= mostFiles && oldest !== undefined) staged.delete(oldest)
  const id = newId(nowMs)
  staged.set(id, { name, bytes: new Uint8Array(size), received: 0 })
  return id
}

/** @throws Refusal FILE_UNREADABLE `changedWhileRead` where slices do not follow each other or run past the size */
export function addSlice(staged: Staged, id: string, offset: number, slice: Uint8Array): number {
  const file = stagedFile(staged, id)
  if (offset !== file.received || offset + slice.length > file.bytes.length)
    throw new Refusal('FILE_UNREADABLE', {
      file: file.name,
      reason: 'changedWhileRead',
      line: null,
      detail: null,
    })
  file.bytes.set(slice, offset)
  file.received += slice.length
  return file.received
}

/** @throws Refusal NOT_FOUND; FILE_UNREADABLE `changedWhileRead` where bytes are still missing */
export function wholeFile(staged: Staged, id: string): StagedFile {
  const file = stagedFile(staged, id)
  if (file.received < file.bytes.length)
    throw new Refusal('FILE_UNREADABLE', {
      file: file.name,
      reason: 'changedWhileRead',
      line: null,
      detail: null,
    })
  return file
}

function stagedFile(staged: Staged, id: string): StagedFile {
  const file = staged.get(id)
  if (file === undefined) throw new Refusal('NOT_FOUND', { what: 'file' })
  return file
}

/** In hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
