import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'

/** More is no name; the register takes no longer search. */
const LONGEST = 100

/** Known places or people that go by what is typed, or by something that sounds like it. */
export function useSuggested(what: 'place' | 'person', typed: string) {
  const text = typed.trim()
  const asked = text.length > 1 && text.length <= LONGEST
  const places = useQuery({
    ...api.places.suggest.queryOptions({ input: { text, homesOnly: false } }),
    enabled: asked && what === 'place',
    placeholderData: keepPreviousData,
  })
  const persons = useQuery({
    ...api.persons.suggest.queryOptions({ input: { text } }),
    enabled: asked && what === 'person',
    placeholderData: keepPreviousData,
  })
  return asked ? ((what === 'place' ? places.data : persons.data) ?? []) : []
}
