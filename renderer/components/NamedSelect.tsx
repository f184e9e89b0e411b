import { Select } from '@mantine/core'

export interface NamedSelectProps {
  readonly id: string
  readonly label: string
  /** One of these, by a key of the caller's own. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One of the register's own people or records, by name; typing finds one in a long list. */
export function NamedSelect({ id, label, options, value, onChange }: NamedSelectProps) {
  return (
    <Select
      id={id}
      label={label}
      data={[...options]}
      value={value}
      onChange={onChange}
      searchable
      nothingFoundMessage="Nobody of that name"
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
