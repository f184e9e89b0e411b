import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { plainDateWords } from '../../../shared/domain/time/words'
import { api } from '../../app/api'
import { Banner } from '../../components/Banner'
import { readDay } from '../../components/dayEntry'
import { useNow } from '../../components/useNow'
import { textOrNull } from '../../components/collect'
import type { ChildForm } from './childForm'

export interface LikelySameProps {
  readonly form: ChildForm
  /** What follows from it: "Yes, record this child as missing". */
  readonly yes: string
  readonly onSame: (childId: string) => void
}

/** Asks "is this 566910?" while a new child is typed: a second record of one child is the costliest slip of all. */
export function LikelySame({ form, yes, onSame }: LikelySameProps) {
  const now = useNow()
  const read = readDay(form.dob, now, 'birth')
  const input = {
    forename: textOrNull(form.forename),
    surname: textOrNull(form.surname),
    dob: read.kind === 'ok' ? read.date : null,
  }
  const asked = input.dob !== null || input.surname !== null || input.forename !== null
  const likely = useQuery({
    ...api.children.likely.queryOptions({ input }),
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const found = asked ? (likely.data ?? []) : []
  return (
    <output>
      {found.map((child) => (
        <Banner
          key={child.id}
          tone="soon"
          title={`Is this ${child.label}?`}
          action={
            <Button variant="default" size="xs" onClick={() => onSame(child.id)}>
              {yes}
            </Button>
          }
        >
          {child.why}
          {child.dob !== null && ` Born ${plainDateWords(child.dob)}.`}
          {child.localRef !== null && ` Reference ${child.localRef}.`}
        </Banner>
      ))}
    </output>
  )
}
