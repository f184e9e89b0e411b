import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeLists } from '../../../../shared/codes'
import { recipientsOfGroup } from '../../../../shared/codes/notifications'
import type { EpisodeGroup } from '../../../../shared/domain/episodes/group'
import { noticeDueAt, overdueLines } from '../../../../shared/domain/notifications/gaps'
import {
  notificationLines,
  type Notice,
  type ToldContact,
} from '../../../../shared/domain/notifications/lines'
import { addOpenDays } from '../../../../shared/domain/calendar/openDays'
import { defaultSettings } from '../../../../shared/domain/settings'

const groups = Object.keys(recipientsOfGroup) as EpisodeGroup[]
const person = (id: string, role: string, more: Partial<ToldContact> = {}): ToldContact => ({
  id,
  role,
  parentalResponsibility: 'not_known',
  mayBeTold: 'tell',
  ...more,
})
const told = (recipient: string, contactId: string | null = null): Notice => ({
  recipient,
  contactId,
  at: { precision: 'exact', at: '2026-11-22T09:10:00Z' },
})
const inSight = (group: EpisodeGroup, contacts: ToldContact[] = [], notices: Notice[] = []) =>
  notificationLines(group, contacts, notices)
    .filter(({ first }) => first)
    .map(({ recipient, contactId }) => (contactId === null ? recipient : `${recipient} ${contactId}`))

describe('whom to tell', () => {
  it('is three to five lines in sight for every group, all of the list, none twice', () => {
    const known = codeLists.notificationRecipient.codes.map(({ code }) => code)
    for (const group of groups) {
      const { first, more } = recipientsOfGroup[group]
      expect(first.length).toBeGreaterThanOrEqual(3)
      expect(first.length).toBeLessThanOrEqual(5)
      const all = [...first, ...more]
      expect(new Set(all).size).toBe(all.length)
      expect(all.filter((recipient) => !known.includes(recipient))).toEqual([])
    }
  })

  it('goes by the group: host authority, responsible authority, reviewing officer', () => {
    expect(inSight('home')).toEqual(['police', 'parent', 'social_worker'])
    expect(inSight('care_own_in_area')).toContain('iro')
    expect(inSight('care_own_out_of_area')).toEqual(['police', 'host_la', 'social_worker', 'parent', 'iro'])
    expect(inSight('care_other_la')).toContain('responsible_la')
    expect(inSight('care_other_la')).not.toContain('parent')
  })

  it('puts the people of the record in the place of their office', () => {
    const people = [person('m', 'mother'), person('f', 'father'), person('g', 'grandparent')]
    expect(inSight('home', people)).toEqual(['police', 'parent m', 'parent f', 'social_worker'])
    const gran = notificationLines('home', people, []).find(({ contactId }) => contactId === 'g')
    expect(gran).toMatchObject({ recipient: 'other', first: false, open: false })
    const carer = notificationLines(
      'home',
      [person('x', 'step_parent', { parentalResponsibility: 'yes' })],
      [],
    )
    expect(carer.find(({ contactId }) => contactId === 'x')?.recipient).toBe('other_pr')
  })

  it('keeps what was recorded of somebody who is no longer on the list', () => {
    const lines = notificationLines('home', [], [told('ofsted'), told('other', 'gone')])
    expect(lines.filter(({ notice }) => notice !== null)).toHaveLength(2)
    const office = notificationLines('home', [person('m', 'mother')], [told('parent')])
    expect(office.filter(({ open, recipient }) => open && recipient === 'parent')).toEqual([])
  })
})

const anyone = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom(...codeLists.contactRole.codes.map(({ code }) => code)),
  parentalResponsibility: fc.constantFrom('yes' as const, 'no' as const, 'not_known' as const),
  mayBeTold: fc.constantFrom('tell' as const, 'ask_first' as const, 'do_not_tell' as const),
})
const recipients = codeLists.notificationRecipient.codes.map(({ code }) => code)

describe('of any child', () => {
  const anyList = fc.record({
    group: fc.constantFrom(...groups),
    people: fc.uniqueArray(anyone, { selector: ({ id }) => id, maxLength: 8 }),
    offices: fc.uniqueArray(fc.constantFrom(...recipients), { maxLength: 6 }),
  })

  it('somebody who must not be told is always in sight, never in "all told", never a gap', () => {
    fc.assert(
      fc.property(anyList, ({ group, people, offices }) => {
        const lines = notificationLines(
          group,
          people,
          offices.map((recipient) => told(recipient)),
        )
        for (const { id, mayBeTold } of people) {
          const own = lines.filter(({ contactId }) => contactId === id)
          expect(own).toHaveLength(1)
          if (mayBeTold === 'do_not_tell')
            expect(own[0]).toMatchObject({ first: true, inAllTold: false, open: false })
          if (mayBeTold === 'ask_first') expect(own[0]?.inAllTold).toBe(false)
        }
        expect(lines.filter(({ notice }) => notice !== null)).toHaveLength(offices.length)
        const keys = lines.map(({ recipient, contactId }) => `${recipient} ${contactId}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe('gaps', () => {
  const limits = { ...defaultSettings, notificationHours: 4, iroOpenDays: 1 }
  const friday = '2026-11-20T16:00:00Z'

  it('are hours after the notice; the reviewing officer is told by the end of the next open day', () => {
    expect(noticeDueAt('parent', friday, limits)).toBe('2026-11-20T20:00:00Z')
    expect(noticeDueAt('iro', friday, limits)).toBe('2026-11-23T23:59:59Z')
    expect(noticeDueAt('iro', '2026-11-21T10:00:00Z', { ...limits, iroOpenDays: 0 })).toBe(
      '2026-11-23T23:59:59Z',
    )
    expect(addOpenDays('2026-12-24', 1, limits)).toBe('2026-12-29')
  })

  it('are open lines alone', () => {
    const lines = notificationLines(
      'home',
      [person('m', 'mother', { mayBeTold: 'do_not_tell' })],
      [told('police')],
    )
    const late = (now: string) => overdueLines(lines, friday, now, limits).map(({ recipient }) => recipient)
    expect(late('2026-11-20T19:59:59Z')).toEqual([])
    expect(late('2026-11-20T20:00:00Z')).toEqual(['social_worker'])
  })
})
