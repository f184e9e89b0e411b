import { labelFor } from '../../../codes'
import { breakdown, type Part } from '../count/breakdown'
import { episodesWhere } from '../count/measure'
import { detailsOf } from './details'
import { episodes } from './absences'

/** Authorities by name; last, those nobody wrote down. */
function authorities(found: readonly string[]): Part[] {
  const named = found.filter((key) => key !== '').map((key) => ({ key, words: labelFor('authority', key) }))
  return [
    ...named.toSorted((a, b) => (a.words < b.words ? -1 : 1)),
    { key: '', words: 'Authority not recorded' },
  ]
}

const episodesElsewhere = episodesWhere(
  'begun',
  {
    id: 'episodes.elsewhere',
    words: 'Episodes of our looked-after children placed outside our area',
    rule: 'Episodes that began in the period while the child was placed outside our area.',
    columns: ['care_own_out_of_area'],
  },
  ({ group }) => group === 'care_own_out_of_area',
)

export const byHostAuthority = breakdown(
  {
    id: 'episodes.elsewhere.byAuthority',
    words: 'By the authority they are placed in',
    rule: 'By the authority in whose area the placement lay on the day the episode began.',
    of: episodesElsewhere,
  },
  authorities,
  (book, add) => {
    for (const entry of book.begun)
      if (entry.group === 'care_own_out_of_area')
        add(entry, entry.episode, entry.source.standing.placementLa ?? '')
  },
)

const episodesOfOthers = episodesWhere(
  'begun',
  {
    id: 'episodes.ofOthers',
    words: 'Episodes of other authorities’ children placed here',
    rule: 'Episodes that began in the period of children another authority looks after. Never added to ours.',
    columns: ['care_other_la'],
  },
  ({ group }) => group === 'care_other_la',
)

export const byResponsibleAuthority = breakdown(
  {
    id: 'episodes.ofOthers.byAuthority',
    words: 'By the authority responsible for them',
    rule: 'By the authority responsible for the child on the day the episode began.',
    of: episodesOfOthers,
  },
  authorities,
  (book, add) => {
    for (const entry of book.begun)
      if (entry.group === 'care_other_la')
        add(entry, entry.episode, entry.source.standing.responsibleLa ?? '')
  },
)

/** Names places: given only where somebody asks for figures by home. */
export const byFoundPlace = breakdown(
  {
    id: 'episodes.begun.byFoundPlace',
    words: 'Episodes by the place the child was found at',
    rule: 'By the school, shop, street or other place of the register the child was found at, where somebody chose it. Text alone is told apart in no way.',
    of: episodes,
    byHome: true,
  },
  (found, book) => {
    const names = new Map([...detailsOf(book).foundPlace.values()].map(({ id, name }) => [id, name]))
    const places = found.filter((key) => key !== '').map((key) => ({ key, words: names.get(key) ?? '' }))
    return [
      ...places.toSorted((a, b) => (a.words < b.words ? -1 : 1)),
      { key: '', words: 'No place of the register, or not recorded' },
    ]
  },
  (book, add) => {
    const { foundPlace } = detailsOf(book)
    for (const entry of book.begun) add(entry, entry.episode, foundPlace.get(entry.source.id)?.id ?? '')
  },
)
