import type { TimelineEntry } from '../../../../../shared/contract/children'
import type { Instant } from '../../../../../shared/domain/time/instant'
import { toLocal } from '../../../../../shared/domain/time/london'
import type { Moment } from '../../../../../shared/domain/time/moment'

/** A line of the timeline with what it is sorted by. */
export interface Line {
  readonly entry: TimelineEntry
  /** Local date and time; later sorts later, a day alone before the times of that day. */
  readonly order: string
}

/** What a kind of line says; the rest is worked out. */
export type LineFacts = Pick<TimelineEntry, 'kind' | 'id' | 'title'> &
  Partial<Pick<TimelineEntry, 'version' | 'detail' | 'state' | 'episodeId' | 'interviewId'>> & {
    readonly when: Moment
    /** Where a line without a time stands: when it was recorded. */
    readonly recordedAt: Instant
  }

/** A line from its facts. */
export function line({ when, recordedAt, ...facts }: LineFacts): Line {
  return {
    entry: {
      version: null,
      detail: null,
      state: 'plain',
      episodeId: null,
      interviewId: null,
      ...facts,
      at: when.at,
      precision: when.precision,
    },
    order: orderOf(when, recordedAt),
  }
}

function orderOf(when: Moment, recordedAt: Instant): string {
  if (when.precision === 'date_only') return when.at
  const { date, time } = toLocal(when.at ?? recordedAt)
  return `${date}T${time}`
}

/** Newest first; of equals the one recorded last. */
export function newestFirst(lines: readonly Line[]): TimelineEntry[] {
  return lines
    .toSorted((a, b) => compare(b.order, a.order) || compare(b.entry.id, a.entry.id))
    .map(({ entry }) => entry)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
