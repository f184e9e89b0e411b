import type { Settings } from '../../../shared/domain/settings'
import type { Instant } from '../../../shared/domain/time/instant'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import { localDateOf } from '../../../shared/domain/time/london'
import type { ReadDatabase } from '../database/types'
import { readSettings } from './settings/readSettings'

/** The moment and the settings one answer is worked out with: all its figures are of one moment. */
export interface Viewing {
  readonly now: Instant
  /** `now` as a calendar date in England. */
  readonly today: LocalDate
  readonly settings: Settings
}

/** Reads the settings once for one answer. */
export async function viewingAt(db: ReadDatabase, now: Instant): Promise<Viewing> {
  return { now, today: localDateOf(now), settings: await readSettings(db) }
}
