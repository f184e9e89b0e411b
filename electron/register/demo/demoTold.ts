import { recipientsOfGroup } from '../../../shared/codes/notifications'
import type { EpisodeGroup } from '../../../shared/domain/episodes/group'
import { utcOf } from '../clock'
import type { Cohort, DemoChild } from './demoChild'
import type { DemoRows } from './demoRows'
import { hour } from './demoTimes'
import type { Chance } from './random'

const groupOf: Readonly<Record<Cohort, EpisodeGroup>> = {
  home: 'home',
  ownInArea: 'care_own_in_area',
  ownOutOfArea: 'care_own_out_of_area',
  otherAuthority: 'care_other_la',
}

export interface ToldOf {
  readonly child: DemoChild
  readonly episodeId: string
  readonly event: 'missing' | 'found'
  /** When the council learnt of it. */
  readonly learntMs: number
  readonly nowMs: number
}

/** Who was told of one made-up episode: everybody of its group, now and then one too few; nothing yet when it is fresh. */
export function demoTold(
  rows: DemoRows,
  chance: Chance,
  { child, episodeId, event, learntMs, nowMs }: ToldOf,
): void {
  const at = learntMs + chance.whole(1, 3) * (hour / 4)
  if (at > nowMs) return
  const offices = recipientsOfGroup[groupOf[child.cohort]].first
  const left = chance.happens(0.1) ? chance.pick(offices) : null
  for (const recipient of offices) {
    // That the police were told the child is missing stands on the episode itself.
    if (recipient === left || (recipient === 'police' && event === 'missing')) continue
    const contact = recipient === 'parent' && child.contact.role === 'mother' ? child.contact : null
    if (contact?.mayBeTold === 'do_not_tell') continue
    rows.add('notification', {
      id: chance.id(at),
      episode_id: episodeId,
      event,
      recipient,
      contact_id: contact?.id ?? null,
      ...(chance.happens(0.96)
        ? told(chance, child, at)
        : { not_told_reason: 'Nobody answered; tried twice.' }),
    })
  }
}

function told(chance: Chance, child: DemoChild, at: number) {
  return {
    at: utcOf(at),
    at_precision: 'exact' as const,
    by_name: child.worker,
    method: chance.pick(['phone', 'phone', 'phone', 'secure_email']),
  }
}
