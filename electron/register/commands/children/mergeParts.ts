import { firstFreeDays, type DayStretch } from '../../../../shared/domain/children/freeDays'
import type { ChildTable } from '../../database/schema/children'
import { liveRows, moveRows, partsOf } from '../merging/moveParts'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import type { ProfileFacts } from '../../../../shared/contract/profile'
import { profileColumns, profileFactsOf, profileRow } from '../../queries/profile/facts'
import { childRow } from './childRow'
import { stretchesOf, type StretchTable } from './neighbours'

/** Moved by rules of their own. */
const apart = ['child', 'child_alias', 'status_period', 'placement', 'care_episode', 'profile'] as const

/**
 * Hangs everything that hangs on one child on another. Care statuses and placements follow one another, so only days
 * the kept record leaves free are taken from the other; a row of episodes.csv both have stays behind.
 */
export async function moveChildParts(door: Door, from: string, to: string): Promise<void> {
  const parts = await partsOf(door.db, 'child', apart)
  await oneByOne(parts, (part) => moveRows(door, part, from, to))
  for (const table of ['status_period', 'placement'] as const)
    // One connection: tables follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await moveStretches(door, table, from, to)
  await moveCareEpisodes(door, from, to)
  await moveProfile(door, from, to)
  await moveAliases(door, from, to)
}

async function moveStretches(door: Door, table: StretchTable, from: string, to: string): Promise<void> {
  const kept = (await stretchesOf(door.db, table, to)).map(asDays)
  const moving = await stretchesOf(door.db, table, from)
  await oneByOne(moving, async (stretch) => {
    const free = firstFreeDays(asDays(stretch), kept)
    if (free === null) return
    await door.write.update(table, stretch.id, 'latest', {
      child_id: to,
      started_on: free.from,
      ended_on: free.to,
    })
    kept.push(free)
  })
}

function asDays({
  started_on,
  ended_on,
}: {
  readonly started_on: string
  readonly ended_on: string | null
}): DayStretch {
  return { from: started_on, to: ended_on }
}

/** A child has one profile: what only the other one knew is filled in, and where both speak both stand. */
async function moveProfile({ db, write }: Door, from: string, to: string): Promise<void> {
  const other = await profileRow(db, from)
  const kept = await profileRow(db, to)
  if (other === undefined) return
  if (kept === undefined) {
    await write.update('profile', other.id, 'latest', { child_id: to })
    return
  }
  const before = profileFactsOf(kept)
  const added = Object.entries(profileFactsOf(other)).flatMap(([field, value]) => {
    const held = before[field as keyof ProfileFacts]
    if (value === null || value === held) return []
    return [[field, held === null ? value : `${held} / ${value}`]]
  })
  await write.update('profile', kept.id, 'latest', profileColumns(Object.fromEntries(added)))
}

async function moveCareEpisodes(door: Door, from: string, to: string): Promise<void> {
  const part = { table: 'care_episode', column: 'child_id' } as const
  const began = async (childId: string) => {
    const rows = await door.db
      .selectFrom('care_episode')
      .select(['id', 'decom'])
      .where('child_id', '=', childId)
      .where('withdrawn_at', 'is', null)
      .execute()
    return new Map(rows.map(({ id, decom }) => [id, decom]))
  }
  const kept = new Set((await began(to)).values())
  const moving = await began(from)
  await oneByOne(await liveRows(door.db, part, from), async (id) => {
    if (kept.has(moving.get(id) ?? '')) return
    await door.write.update('care_episode', id, 'latest', { child_id: to })
  })
}

async function moveAliases(door: Door, from: string, to: string): Promise<void> {
  const known = new Set((await aliasesOf(door, to)).map(({ name }) => plain(name)))
  await oneByOne(await aliasesOf(door, from), async ({ id, name }) => {
    if (known.has(plain(name))) return
    known.add(plain(name))
    await door.write.update('child_alias', id, 'latest', { child_id: to })
  })
}

function aliasesOf({ db }: Door, childId: string) {
  return db
    .selectFrom('child_alias')
    .select(['id', 'name'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/**
 * A name that was not chosen still finds the child, and a reference that was not chosen is still known: it stands in
 * files that were sent.
 *
 * @param before both records as they were, the kept one first
 */
export async function keepOtherNames(
  door: Door,
  before: readonly ChildTable[],
  keptId: string,
): Promise<void> {
  const kept = await childRow(door.db, keptId)
  const known = new Set(
    [nameOf(kept), kept.known_as ?? '', ...(await aliasesOf(door, keptId)).map(({ name }) => name)].map(
      plain,
    ),
  )
  await oneByOne(
    before.flatMap((row) => [nameOf(row), row.known_as ?? '']),
    async (name) => {
      if (plain(name) === '' || known.has(plain(name))) return
      known.add(plain(name))
      await door.write.insert('child_alias', { child_id: keptId, name })
    },
  )
  const refs = new Set(before.flatMap(({ local_ref }) => local_ref ?? []))
  await oneByOne(
    [...refs].filter((ref) => ref !== kept.local_ref),
    (value) => door.write.insert('child_identifier', { child_id: keptId, kind: 'former_ref', value }),
  )
}

function nameOf({ forename, surname }: ChildTable): string {
  return [forename, surname].filter((part) => part !== null && part !== '').join(' ')
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
