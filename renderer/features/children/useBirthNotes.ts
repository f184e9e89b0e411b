import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { readDay, type DayEntry } from '../../components/dayEntry'
import type { RuleNote } from '../../components/RuleNotes'
import { useNow } from '../../components/useNow'

const nothing: readonly RuleNote[] = []

/** What the return's rules say of the child's episodes with this date of birth; a day half typed is not looked at yet. */
export function useBirthNotes(childId: string, dob: DayEntry): readonly RuleNote[] {
  const now = useNow()
  const read = readDay(dob, now, 'birth')
  const day = read.kind === 'ok' ? read.date : null
  const looked = useQuery({
    ...api.children.lookOverCare.queryOptions({
      input: { childId, typed: { form: 'birth', dob: day ?? '' } },
    }),
    enabled: day !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return day === null ? nothing : (looked.data ?? nothing)
}
