import { recipientsOfGroup } from '../../codes/notifications'
import type { EpisodeGroup } from '../episodes/group'
import type { KnownMoment } from '../time/moment'

/** Whether somebody may be told that the child is missing, found, or where. */
export type MayBeTold = 'tell' | 'ask_first' | 'do_not_tell'

/** A person of the child's record, as the checklist sees one. */
export interface ToldContact {
  readonly id: string
  /** Code of the list `contactRole`. */
  readonly role: string
  readonly parentalResponsibility: 'yes' | 'no' | 'not_known'
  readonly mayBeTold: MayBeTold
}

/** What is recorded of one line: told, or not told and why. */
export interface Notice {
  /** Code of the list `notificationRecipient`. */
  readonly recipient: string
  readonly contactId: string | null
  /** Null when the line was not told. */
  readonly at: KnownMoment | null
}

/** One line of the checklist: an office, or a person of the child's record. */
export interface NotificationLine<N extends Notice> {
  readonly recipient: string
  readonly contactId: string | null
  /** In sight, and asked about until it is answered; the rest stands under "more". */
  readonly first: boolean
  readonly mayBeTold: MayBeTold
  readonly notice: N | null
  /** Stands in "all told" ticked: in sight, not answered, and free to be told. Somebody who must not be told never does. */
  readonly inAllTold: boolean
  /** Still to be answered. Not telling somebody who must not be told needs no answer. */
  readonly open: boolean
}

/** The line a person of the child's record stands for; `other` for everybody who is nobody's line by office. */
function recipientOf({ role, parentalResponsibility }: ToldContact): string {
  if (role === 'mother' || role === 'father') return 'parent'
  if (role === 'social_worker' || role === 'iro' || role === 'school') return role
  return role === 'guardian' || parentalResponsibility === 'yes' ? 'other_pr' : 'other'
}

/**
 * The checklist of one episode, missing or found: the lines of its group, each person of the child's record as a line of
 * their own in place of the office they stand for, and whatever was recorded besides. Those who must not be told are
 * always in sight (duties 15 and 16, unconfirmed; practice.md 9 CONTACT).
 */
export function notificationLines<N extends Notice>(
  group: EpisodeGroup,
  contacts: readonly ToldContact[],
  notices: readonly N[],
): NotificationLine<N>[] {
  const { first, more } = recipientsOfGroup[group]
  const listed: readonly string[] = [...first, ...more]
  const byRecipient = Map.groupBy(contacts, recipientOf)
  const unlisted = [...byRecipient.keys()].filter((recipient) => !listed.includes(recipient))
  const lines = [...listed, ...unlisted].flatMap((recipient) => {
    const inSight = (first as readonly string[]).includes(recipient)
    const people = byRecipient.get(recipient) ?? []
    const office = noticeOf(notices, recipient, null)
    const personLines = people.map((person) =>
      line(recipient, person, inSight && office === null, noticeOf(notices, recipient, person.id)),
    )
    return people.length === 0 || office !== null
      ? [line(recipient, null, inSight, office), ...personLines]
      : personLines
  })
  const onNoLine = notices.filter(
    (notice) =>
      !lines.some((one) => one.recipient === notice.recipient && one.contactId === notice.contactId),
  )
  return [...lines, ...onNoLine.map((notice) => line(notice.recipient, null, false, notice))]
}

function noticeOf<N extends Notice>(
  notices: readonly N[],
  recipient: string,
  contactId: string | null,
): N | null {
  return notices.find((notice) => notice.recipient === recipient && notice.contactId === contactId) ?? null
}

function line<N extends Notice>(
  recipient: string,
  person: ToldContact | null,
  inSight: boolean,
  notice: N | null,
): NotificationLine<N> {
  const mayBeTold = person?.mayBeTold ?? 'tell'
  const first = inSight || mayBeTold === 'do_not_tell'
  const open = inSight && notice === null && mayBeTold !== 'do_not_tell'
  return {
    recipient,
    contactId: person?.id ?? notice?.contactId ?? null,
    first,
    mayBeTold,
    notice,
    inAllTold: open && mayBeTold === 'tell',
    open,
  }
}
