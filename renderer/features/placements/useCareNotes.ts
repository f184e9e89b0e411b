import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DayField } from '../../../shared/domain/time/typedDate'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import { api } from '../../app/api'
import { readDay, type DayEntry } from '../../components/dayEntry'
import type { RuleNote } from '../../components/RuleNotes'
import { useNow } from '../../components/useNow'

/** What the return's rules say of the child's episodes, by the day that brings it about. */
export interface CareNotes {
  readonly startedOn: readonly RuleNote[]
  readonly endedOn: readonly RuleNote[]
}

const nothing: CareNotes = { startedOn: [], endedOn: [] }

export type TypedCare =
  | {
      readonly form: 'placement'
      /** Null for a new one. */
      readonly placementId: string | null
      readonly startedOn: DayEntry
      readonly endedOn: DayEntry
    }
  | { readonly form: 'careStatus'; readonly careStatus: string | null; readonly startedOn: DayEntry }

/** Asks the register at every change of a day; null while no child is known. A day half typed is not looked at yet. */
export function useCareNotes(childId: string | null, typed: TypedCare): CareNotes {
  const read = useRead()
  const startedOn = read(typed.startedOn, 'past')
  const asked = childId !== null && startedOn !== null
  const looked = useQuery({
    ...api.children.lookOverCare.queryOptions({
      input: {
        childId: childId ?? '',
        typed:
          typed.form === 'careStatus'
            ? { form: 'careStatus', careStatus: typed.careStatus, startedOn }
            : {
                form: 'placement',
                placementId: typed.placementId,
                startedOn,
                endedOn: read(typed.endedOn, 'any'),
              },
      },
    }),
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  if (!asked || looked.data === undefined) return nothing
  const about = (asked: string) => looked.data.filter(({ field }) => field === asked)
  return { startedOn: about('startedOn'), endedOn: about('endedOn') }
}

function useRead(): (entry: DayEntry, days: DayField) => LocalDate | null {
  const now = useNow()
  return (entry, days) => {
    const read = readDay(entry, now, days)
    return read.kind === 'ok' ? read.date : null
  }
}
