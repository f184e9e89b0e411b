import { MultiSelect } from '@mantine/core'
import { memo } from 'react'
import type { CodeList } from '../../shared/codes/codeList'

export interface CodeManyProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly list: CodeList
  readonly value: readonly string[]
  readonly onChange: (codes: string[]) => void
  readonly error?: string | undefined
  readonly disabled?: boolean
}

function CodeManyDrawn({ id, label, hint, list, value, onChange, error, disabled = false }: CodeManyProps) {
  return (
    <MultiSelect
      id={id}
      label={label}
      description={hint}
      error={error}
      disabled={disabled}
      data={list.codes.map(({ code, label: name }) => ({ value: code, label: name }))}
      value={[...value]}
      onChange={onChange}
      searchable
      hidePickedOptions
      placeholder={value.length === 0 ? 'Choose' : ''}
      nothingFoundMessage="Nothing like that in the list"
      maxDropdownHeight={260}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

/** Any number of codes of a list too long for tick boxes: typed for, chosen, taken out again. */
export const CodeMany = memo(CodeManyDrawn)
