import type { call } from '../../app/api'

export type Checklist = Awaited<ReturnType<typeof call.notifications.ofEpisode>>
export type Line = Checklist['missing'][number]
export type Event = 'missing' | 'found'

/** A line as its command names it. */
export function whichLine({ recipient, contactId }: Line) {
  return { recipient, contactId }
}

/** A line's own key within one checklist. */
export function lineKey({ recipient, contactId }: Line): string {
  return `${recipient} ${contactId ?? ''}`
}
