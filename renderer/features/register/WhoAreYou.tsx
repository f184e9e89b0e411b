import { Select } from '@mantine/core'
import { ChoiceField } from '../../components/ChoiceField'
import type { call } from '../../app/api'

/** A person by the key slot they open the register with. */
export type Whose = Awaited<ReturnType<typeof call.register.whoMayRecover>>[number]

/** More than this many names are a list that opens, not a column of buttons. */
const MOST_AS_BUTTONS = 6

export interface WhoAreYouProps {
  readonly label: string
  readonly hint?: string
  readonly people: readonly Whose[]
  readonly value: string | null
  readonly onChange: (slotId: string) => void
  readonly error?: string | undefined
}

/** Which of the people of a register is meant; not shown where there is only one. */
export function WhoAreYou({ label, hint, people, value, onChange, error }: WhoAreYouProps) {
  if (people.length < 2) return null
  const choices = people.map(({ slotId, name }) => ({ value: slotId, label: name }))
  if (people.length <= MOST_AS_BUTTONS)
    return (
      <ChoiceField
        id="who"
        label={label}
        {...(hint === undefined ? {} : { hint })}
        choices={choices}
        value={value}
        onChange={onChange}
        error={error}
      />
    )
  return (
    <Select
      id="who"
      label={label}
      description={hint}
      error={error}
      data={choices}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      allowDeselect={false}
      searchable
      openOnFocus={false}
      nothingFoundMessage="Nobody of that name"
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
