import type { call } from '../../app/api'

export type CopySource = Parameters<typeof call.restore.people>[0]['source']
export type RestoreTarget = Parameters<typeof call.restore.look>[0]['target']
export type CopySecret = Parameters<typeof call.restore.look>[0]['secret']
export type RestorePlan = Awaited<ReturnType<typeof call.restore.look>>

/** A copy somebody chose, and what to call it. */
export interface ChosenCopy {
  readonly source: CopySource
  readonly name: string
}
