import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '../files/writeSafely'
import { keyFileOf } from '../unlock/keyFile'
import { companions, restoreNoteOf, stagedKeysOf, stagedOf } from './restoreNames'
import { readRestoreNote, writeRestoreNote, type RestoreNote } from './restoreNote'

/** Steps of moving files, each told once it is done. */
export type MoveStep = 'putAside' | 'moved' | 'settled'

/**
 * Ends a restore that was interrupted, or carries out one that was just noted: what was there is put aside, and the
 * checked copy takes its place. While the copy waits under its own name, the file in the register's place is still the
 * old one: that is how far it had come, whatever stopped it. Called before a register is opened or looked at.
 *
 * @param done told after every step
 */
export function finishRestore(registerFile: string, done: (step: MoveStep) => void = () => undefined): void {
  const note = readRestoreNote(registerFile)
  if (note === null) {
    if (existsSync(restoreNoteOf(registerFile))) return
    // Staged by a restore that was stopped before it had touched anything.
    rmSync(stagedOf(registerFile), { force: true })
    rmSync(stagedKeysOf(registerFile), { force: true })
    return
  }
  if (note.phase === 'swapped') return
  putAside(registerFile, note)
  done('putAside')
  if (existsSync(stagedKeysOf(registerFile))) renameSync(stagedKeysOf(registerFile), keyFileOf(registerFile))
  if (existsSync(stagedOf(registerFile))) renameSync(stagedOf(registerFile), registerFile)
  syncFolder(dirname(registerFile))
  done('moved')
  writeRestoreNote(registerFile, { ...note, phase: 'swapped' })
  done('settled')
}

/** The register's journal goes with it, and before it: read into the copy it would spoil it. */
function putAside(registerFile: string, { aside }: RestoreNote): void {
  if (aside === null) return
  const folder = join(dirname(registerFile), aside)
  mkdirSync(folder, { recursive: true })
  const move = (file: string): void => {
    if (existsSync(file)) renameSync(file, join(folder, basename(file)))
  }
  if (existsSync(stagedOf(registerFile))) {
    for (const ending of companions) move(`${registerFile}${ending}`)
    move(registerFile)
  }
  if (existsSync(stagedKeysOf(registerFile))) move(keyFileOf(registerFile))
  syncFolder(folder)
  syncFolder(dirname(registerFile))
}
