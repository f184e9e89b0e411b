import { Select } from '@mantine/core'
import { useState } from 'react'
import { plainDateWords } from '../../../shared/domain/time/words'
import { useChildSearch, type FoundChild } from '../../app/shell/useChildSearch'
import type { TypedChild } from './sheet'

const NEW = 'new:'

export interface LineChildProps {
  readonly id: string
  readonly value: TypedChild | null
  readonly onChange: (child: TypedChild | null) => void
  readonly error: string | undefined
}

/** Which child a line is about: found as it is typed, or written down anew with whatever is known. */
export function LineChild({ id, value, onChange, error }: LineChildProps) {
  const [text, setText] = useState(textOf(value))
  const { found, searching, settle } = useChildSearch(text)
  const typed = text.trim()
  // Not before the register has answered: Enter on a name it knows must not write the child down a second time.
  const offersNew = !searching && typed.length > 1 && typed !== (value?.is === 'known' ? value.label : '')
  const options = [
    ...found.map((child) => ({ value: child.id, label: optionWords(child) })),
    ...(offersNew ? [{ value: NEW + typed, label: `New child: ${typed}` }] : []),
  ]
  const choose = (chosen: string | null) => {
    if (chosen === null) return onChange(null)
    if (chosen.startsWith(NEW)) return onChange({ is: 'new', typed: chosen.slice(NEW.length) })
    const child = found.find((one) => one.id === chosen)
    if (child === undefined) return
    settle(child.id)
    setText(child.label)
    onChange({ is: 'known', id: child.id, label: child.label })
  }
  return (
    <Select
      id={id}
      label="Child"
      placeholder="Name, id or words"
      error={error}
      searchable
      searchValue={text}
      onSearchChange={setText}
      data={withChosen(options, value)}
      value={valueOf(value)}
      onChange={choose}
      filter={({ options: all }) => all}
      // Turned on by the answer, which comes after the letter: the first of what was found is the one Enter takes.
      selectFirstOptionOnChange={!searching}
      nothingFoundMessage={
        typed === '' ? undefined : searching ? 'Looking…' : 'Nobody is called anything like that'
      }
      clearable={value !== null}
      clearButtonProps={{ 'aria-label': 'Clear the child' }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

function optionWords({ label, dob, localRef, missingNow }: FoundChild): string {
  const parts = [
    label,
    dob === null ? null : `born ${plainDateWords(dob)}`,
    localRef,
    missingNow ? 'missing now' : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function textOf(child: TypedChild | null): string {
  if (child === null) return ''
  return child.is === 'known' ? child.label : child.typed
}

function valueOf(child: TypedChild | null): string | null {
  if (child === null) return null
  return child.is === 'known' ? child.id : NEW + child.typed
}

/** The chosen one stays an option whatever is typed: a box never shows less than was chosen. */
function withChosen(options: { value: string; label: string }[], child: TypedChild | null) {
  const value = valueOf(child)
  if (child === null || value === null || options.some((option) => option.value === value)) return options
  return [{ value, label: child.is === 'known' ? child.label : `New child: ${child.typed}` }, ...options]
}
