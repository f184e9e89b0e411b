import type { call } from '../../app/api'

type Recent = Awaited<ReturnType<typeof call.register.recent>>

/** A register used before on this PC. */
export type RecentRegister = Recent[number]

/** The register somebody wants to unlock: where it was chosen from, and what to call it. */
export interface ChosenRegister {
  readonly key: string
  readonly which: Parameters<typeof call.register.open>[0]['which']
  readonly name: string
  readonly file: string
  readonly inUse: RecentRegister['inUse']
  /** Every child in it is made up, and its passphrase is no secret. */
  readonly madeUp: boolean
}

/** One of those opened on this PC before. */
export function fromRecent({ recentId, name, file, folder, inUse, madeUp }: RecentRegister): ChosenRegister {
  const which = { from: 'recent', recentId } as const
  return { key: recentId, which, name, file: `${file} in ${folder}`, inUse, madeUp }
}

/** One chosen in the system’s dialog. */
export function fromGrant({ grant, shownAs }: { grant: string; shownAs: string }): ChosenRegister {
  return {
    key: grant,
    which: { from: 'grant', grant },
    name: shownAs,
    file: shownAs,
    inUse: null,
    madeUp: false,
  }
}
