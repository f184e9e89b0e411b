import { nextOpening } from '../../../shared/domain/calendar/opening'
import type { Settings } from '../../../shared/domain/settings'
import type { ClockTrouble } from '../../../shared/domain/time/clockTrouble'
import type { Instant } from '../../../shared/domain/time/instant'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import { localDateOf } from '../../../shared/domain/time/london'
import type { ReadDatabase } from '../database/types'
import { clockTroubleNow } from './clockTroubleNow'
import { readSettings } from './settings/readSettings'

/** The moment and the settings one answer is worked out with: all its figures are of one moment. */
export interface Viewing {
  readonly now: Instant
  /** `now` as a calendar date in England. */
  readonly today: LocalDate
  readonly settings: Settings
  /** When the council is open again after today. */
  readonly nextOpen: Instant
  /** Why `now` cannot be believed; then nothing is said about hours. */
  readonly clockTrouble: ClockTrouble | null
}

/** Reads the settings once for one answer. */
export async function viewingAt(db: ReadDatabase, now: Instant): Promise<Viewing> {
  const settings = await readSettings(db)
  return {
    now,
    today: localDateOf(now),
    settings,
    nextOpen: nextOpening(now, settings),
    clockTrouble: await clockTroubleNow(db, now),
  }
}
