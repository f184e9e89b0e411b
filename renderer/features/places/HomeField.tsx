import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { call } from '../../app/api'
import { api } from '../../app/api'
import { PickField } from '../../components/PickField'
import type { PickEntry } from '../../components/pickEntry'

export type SuggestedPlace = Awaited<ReturnType<typeof call.places.suggest>>[number]

export interface HomeFieldProps {
  readonly id: string
  readonly value: PickEntry
  readonly onChange: (value: PickEntry) => void
  /** A home was picked: its postcode, number and authority are known. */
  readonly onPick: (home: SuggestedPlace) => void
  readonly error?: string | undefined
}

/** Where a child lives: a home of the register, a new one, or words such as the carers' name. */
export function HomeField({ id, value, onChange, onPick, error }: HomeFieldProps) {
  const text = value.text.trim()
  const found = useQuery({
    ...api.places.suggest.queryOptions({ input: { text, homesOnly: true } }),
    enabled: text.length > 1 && text.length <= 100 && value.id === null,
    placeholderData: keepPreviousData,
  })
  return (
    <PickField
      id={id}
      label="Name of the home, carers or address"
      hint="Homes of the register are found by name, number or postcode."
      value={value}
      onChange={onChange}
      choices={found.data ?? []}
      onPick={onPick}
      pickedWords="A home of the register"
      addWords={`Add “${text}” to the homes`}
      error={error}
    />
  )
}
