import { useQuery } from '@tanstack/react-query'
import type { Assignee } from '../../../shared/contract/assigning'
import { api } from '../../app/api'

/** Whom work can be given to, for a select: the person who is working first. */
export interface Assignees {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The person behind an option's value. */
  readonly of: (value: string | null) => Assignee | undefined
  readonly error: unknown
}

/** Colleagues and those who only hold interviews. */
export function useAssignees(): Assignees {
  const people = useQuery(api.assigning.people.queryOptions())
  return {
    options: (people.data ?? []).map((person) => ({ value: keyOf(person.to), label: nameOf(person) })),
    of: (value) => people.data?.find(({ to }) => keyOf(to) === value)?.to,
    error: people.error,
  }
}

function keyOf({ kind, id }: Assignee): string {
  return `${kind} ${id}`
}

function nameOf(person: { name: string; organisation: string | null; me: boolean }): string {
  if (person.me) return `${person.name} (me)`
  return person.organisation === null ? person.name : `${person.name}, ${person.organisation}`
}
