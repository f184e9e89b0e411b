import { nameKeys } from '../../../../shared/domain/places/sameName'
import type { ReadDatabase } from '../../database/types'
import { answersOf, type NotSameAnswer } from './notSame'

/** What tells that two records may be one. */
interface Comparable {
  readonly id: string
  readonly name: string
  readonly also_called: string | null
  readonly urn?: string | null
  readonly postcode?: string | null
}

/**
 * Other records that may be the same place or person (the same number, the same name, a place at the same postcode), and
 * those of them that somebody said are not.
 */
export async function likeRecords(db: ReadDatabase, what: 'place' | 'person', row: Comparable) {
  const like = (await othersThan(db, what, row.id)).flatMap((other) => {
    const why = whyLike(row, other)
    return why === '' ? [] : [{ id: other.id, name: other.name, why }]
  })
  const answers = await answersOf(db, what)
  const said = (otherId: string): NotSameAnswer | undefined =>
    answers.find(
      ({ one, other }) => (one === row.id && other === otherId) || (one === otherId && other === row.id),
    )
  return {
    alike: like.filter(({ id }) => said(id) === undefined),
    notSame: like.flatMap(({ id, name }) => {
      const answer = said(id)
      return answer === undefined ? [] : [{ id: answer.id, version: answer.version, other: { id, name } }]
    }),
  }
}

async function othersThan(db: ReadDatabase, what: 'place' | 'person', id: string): Promise<Comparable[]> {
  if (what === 'person')
    return db
      .selectFrom('person')
      .select(['id', 'name', 'also_called'])
      .where('withdrawn_at', 'is', null)
      .where('id', '!=', id)
      .execute()
  return db
    .selectFrom('place')
    .select(['id', 'name', 'also_called', 'urn', 'postcode'])
    .where('withdrawn_at', 'is', null)
    .where('id', '!=', id)
    .execute()
}

/** "the same name, the same postcode"; empty where nothing is alike. */
function whyLike(one: Comparable, other: Comparable): string {
  const own = nameKeys(one.name, one.also_called)
  const reasons = [
    isSame(one.urn, other.urn) ? "the same Ofsted's number" : null,
    nameKeys(other.name, other.also_called).some((key) => own.includes(key)) ? 'the same name' : null,
    isSame(one.postcode, other.postcode) ? 'the same postcode' : null,
  ]
  return reasons.filter((reason) => reason !== null).join(', ')
}

function isSame(one: string | null | undefined, other: string | null | undefined): boolean {
  const plain = (text: string) => text.replaceAll(' ', '').toUpperCase()
  return one !== null && one !== undefined && plain(one) === plain(other ?? '')
}
