import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { NamedRow } from '../../../../shared/contract/persons'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { groupBy, inChunks } from '../chunks'
import { daysOf, seenMentions, type SeenMention } from './mentions'

/** Places and people that records name, those named for most children first, then the newest. */
export const named = query(contract.persons.named, async ({ db }) => {
  const mentions = await seenMentions(db, 'all')
  const days = await daysOf(db, mentions)
  const groups = groupBy(mentions, ({ place_id, person_id }) => place_id ?? person_id ?? '')
  const heads = await headsOf(db, [...groups.keys()])
  const rows = [...groups].flatMap(([id, group]): NamedRow[] => {
    const head = heads.get(id)
    return head === undefined ? [] : [{ ...head, ...countsOf(group, days) }]
  })
  return rows.toSorted((a, b) => b.children - a.children || ((a.lastOn ?? '') < (b.lastOn ?? '') ? 1 : -1))
})

type Days = Awaited<ReturnType<typeof daysOf>>

function countsOf(group: readonly SeenMention[], days: Days) {
  const on = group.flatMap(
    ({ episode_id, interview_id }) => days.get(episode_id ?? interview_id ?? '')?.on ?? [],
  )
  return {
    children: new Set(group.map(({ child_id }) => child_id)).size,
    mentions: group.length,
    episodes: new Set(group.flatMap(({ episode_id }) => episode_id ?? [])).size,
    lastOn: on.toSorted().at(-1) ?? null,
  }
}

type Head = Pick<NamedRow, 'what' | 'id' | 'name' | 'detail' | 'riskNote'>

/** Name and kind of what is named; withdrawn ones left out. */
async function headsOf(db: ReadDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const places = await inChunks(ids, (some) =>
    db
      .selectFrom('place')
      .select(['id', 'name', 'kind', 'address', 'risk_note'])
      .where('id', 'in', some)
      .where('withdrawn_at', 'is', null)
      .execute(),
  )
  const people = await inChunks(ids, (some) =>
    db
      .selectFrom('person')
      .select(['id', 'name', 'also_called', 'risk_note'])
      .where('id', 'in', some)
      .where('withdrawn_at', 'is', null)
      .execute(),
  )
  return new Map<string, Head>([
    ...places.map(({ id, name, kind, address, risk_note }): [string, Head] => {
      const detail = [labelFor('placeKind', kind), address].filter((part) => part !== null).join(', ')
      return [id, { what: 'place', id, name, detail, riskNote: risk_note }]
    }),
    ...people.map(({ id, name, also_called, risk_note }): [string, Head] => [
      id,
      { what: 'person', id, name, detail: also_called, riskNote: risk_note },
    ]),
  ])
}
