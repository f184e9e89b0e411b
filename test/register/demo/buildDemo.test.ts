import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeLists, type CodeListName } from '../../../shared/codes'
import { buildDemo } from '../../../electron/register/demo/buildDemo'
import { makeDemo } from '../../../electron/register/demo/makeDemo'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { TestClock } from '../../builders/clock'
import { temporaryFolder } from '../../builders/folder'
import { cheapPolicy } from '../../builders/register'

const wish = { children: 80, episodes: 240, nowMs: Date.parse('2026-11-22T09:10:00Z'), seed: 7 }

const rowsOf = (seed = wish.seed): Record<string, unknown> => {
  const tables = makeDemo({ ...wish, seed }).tables()
  return Object.fromEntries(tables)
}

describe('a register of made-up children', () => {
  it('is the same for the same arguments, and another for another seed', () => {
    expect(rowsOf()).toEqual(rowsOf())
    expect(rowsOf(8)).not.toEqual(rowsOf())
  })

  it('is a real encrypted register that opens with its passphrase', async () => {
    const file = join(temporaryFolder(), 'demo.homeward')
    const clock = new TestClock()
    const made = await buildDemo({ file, passphrase: 'demo', clock, policy: cheapPolicy }, wish)
    const opening = { file, clock, policy: cheapPolicy, demo: true, committed: () => undefined }
    const open = await unlockRegister(opening, 'demo')
    const episodes = await open.db
      .selectFrom('episode')
      .select(['child_id', 'returned_at', 'status'])
      .execute()
    await open.close()
    expect(episodes).toHaveLength(made.episodes)
    expect(Math.abs(made.episodes - wish.episodes)).toBeLessThan(wish.episodes / 10)
    expect(episodes.some(({ status, returned_at: back }) => status === 'open' && back === null)).toBe(true)
  })

  it('never lets one child be missing twice at once', () => {
    const episodes = makeDemo(wish).tables().get('episode') as Record<string, string | null>[]
    const byChild = Map.groupBy(episodes, (episode) => episode.child_id)
    for (const list of byChild.values()) {
      const sorted = list.toSorted((a, b) => ((a.left_at ?? '') < (b.left_at ?? '') ? -1 : 1))
      sorted.forEach((episode, at) => {
        const next = sorted[at + 1]?.left_at
        if (next === undefined || next === null) return
        expect((episode.returned_at ?? '9999') <= next).toBe(true)
      })
    }
  })

  it('uses only codes that stand in the option lists', () => {
    const tables = makeDemo(wish).tables()
    const columns: readonly (readonly [string, string, CodeListName])[] = [
      ['episode', 'notice_source', 'noticeSource'],
      ['episode', 'began', 'began'],
      ['episode', 'return_mode', 'returnMode'],
      ['interview', 'outcome', 'interviewOutcome'],
      ['interview', 'mode', 'interviewMode'],
      ['interview', 'place_type', 'interviewPlace'],
      ['interview', 'delivered_by', 'deliveredBy'],
      ['offer', 'result', 'offerResult'],
      ['offer', 'method', 'offerMethod'],
      ['offer', 'to_whom', 'offerTo'],
      ['action', 'type', 'actionType'],
      ['placement', 'placement_type', 'placementType'],
      ['placement', 'provider', 'placementProvider'],
      ['status_period', 'care_status', 'careStatus'],
      ['status_period', 'legal_status', 'legalStatus'],
      ['child_flag', 'flag', 'childFlag'],
      ['contact', 'role', 'contactRole'],
      ['notification', 'recipient', 'notificationRecipient'],
      ['notification', 'method', 'notificationMethod'],
      ['meeting', 'type', 'meetingType'],
      ['place', 'kind', 'placeKind'],
    ]
    for (const [table, column, list] of columns) {
      const known = new Set<unknown>(codeLists[list].codes.map(({ code }) => code))
      const rows = (tables.get(table as 'episode') ?? []) as Record<string, unknown>[]
      const used = rows.map((row) => row[column]).filter((value) => value !== null && value !== undefined)
      expect(used.filter((value) => !known.has(value))).toEqual([])
      expect(used.length).toBeGreaterThan(0)
    }
  })
})
