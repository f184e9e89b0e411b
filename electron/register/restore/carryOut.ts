import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import type { DestroyedBefore } from '../audit/destroyedBefore'
import { utcNow } from '../clock'
import { syncFile, syncFolder } from '../files/writeSafely'
import { keyFileOf } from '../unlock/keyFile'
import { finishRestore, type MoveStep } from './finishRestore'
import { noteWrongTry } from './noteWrongTry'
import { openCopy, type CheckedCopy, type CopyOpening } from './openCopy'
import { lookAtPresent, type Present } from './present'
import { newAsideFolder, stagedKeysOf, stagedOf } from './restoreNames'
import { writeRestoreNote } from './restoreNote'

/** Steps of a restore, each told once it is done. A stop after any of them leaves the old register or the new one. */
export const restoreSteps = ['staged', 'noted', 'putAside', 'moved', 'settled'] as const
export type RestoreStep = 'staged' | 'noted' | MoveStep

/** A copy and the register it would replace, looked at. */
export interface RestoreView {
  readonly copy: CheckedCopy
  readonly present: Present
}

/**
 * Opens a copy and says what putting it in the register's place would mean; nothing is changed.
 *
 * @throws NOT_ALLOWED when the person does not look after backups in the copy, REGISTER_IN_USE, and as `openCopy`
 */
export async function lookBeforeRestore(registerFile: string, opening: CopyOpening): Promise<RestoreView> {
  finishRestore(registerFile)
  const copy = await openCopy(opening).catch((error: unknown) => {
    noteWrongTry(registerFile, opening, error)
    throw error
  })
  if (!copy.mayRestore) throw new Refusal('NOT_ALLOWED', { permission: 'register.manage' })
  return { copy, present: await lookAtPresent(registerFile, copy, opening) }
}

/**
 * Records that are in the copy and were destroyed since it was made.
 *
 * @param thisPc what this PC saw destroyed: all there is to know where the register does not open any more
 */
export function comesBack(
  { copy, present }: RestoreView,
  thisPc: readonly DestroyedBefore[],
): DestroyedBefore[] {
  const destroyed = [...(present.state === 'readable' ? present.destroyed : []), ...thisPc]
  const inCopy = new Map(destroyed.filter(({ id }) => copy.children.has(id)).map((each) => [each.id, each]))
  return [...inCopy.values()]
}

/**
 * Puts a copy in the place of a register. The copy is brought onto the register's disk, opened and checked there once
 * more; only then is it written down what is to happen, and from there on it is carried through, by the next start if it
 * must be. What was there before is moved into a folder of its own with its date and never removed.
 *
 * @param opening of the copy, with the secret asked for again
 * @param seen what the person looked at; a register that went on since then is not replaced
 * @returns the folder that holds what was there before, or null
 * @throws RESTORE_CHANGED, and as `lookBeforeRestore`
 */
export async function carryOutRestore(
  registerFile: string,
  opening: CopyOpening,
  seen: RestoreView,
  done: (step: RestoreStep) => void = () => undefined,
): Promise<string | null> {
  const view = await lookBeforeRestore(registerFile, opening)
  if (!sameView(view, seen)) throw new Refusal('RESTORE_CHANGED', {})
  await stage(registerFile, opening, view.copy)
  done('staged')
  const at = utcNow(opening.clock)
  const before = existsSync(registerFile) || existsSync(keyFileOf(registerFile))
  const aside = before ? basename(newAsideFolder(registerFile, at)) : null
  writeRestoreNote(registerFile, {
    id: randomUUID(),
    phase: 'swap',
    at,
    copy: basename(opening.file),
    entry: view.copy.counts.auditEntries,
    aside,
    entryBefore: view.present.state === 'readable' ? view.present.entry : null,
    destroyed: comesBack(view, []),
  })
  done('noted')
  finishRestore(registerFile, done)
  return aside
}

function sameView(now: RestoreView, seen: RestoreView): boolean {
  const head = ({ present }: RestoreView) =>
    present.state === 'readable' ? present.counts.auditHead : present.state
  return now.copy.counts.auditHead === seen.copy.counts.auditHead && head(now) === head(seen)
}

async function stage(registerFile: string, opening: CopyOpening, copy: CheckedCopy): Promise<void> {
  const [staged, keys] = [stagedOf(registerFile), stagedKeysOf(registerFile)]
  try {
    copyFileSync(opening.file, staged)
    copyFileSync(keyFileOf(opening.file), keys)
    syncFile(staged)
    syncFile(keys)
    syncFolder(dirname(staged))
    const there = await openCopy({ ...opening, file: staged })
    if (there.counts.auditHead !== copy.counts.auditHead) throw new Refusal('RESTORE_CHANGED', {})
  } catch (error) {
    rmSync(staged, { force: true })
    rmSync(keys, { force: true })
    throw error
  }
}
