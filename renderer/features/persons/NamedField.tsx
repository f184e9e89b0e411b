import { memo, useState } from 'react'
import { MOST_WORDS, whatIsNamed } from '../../../shared/domain/places/mentionFields'
import { useMay } from '../../app/useMay'
import { LineField, NotesField } from '../../components/LineField'
import { PickField } from '../../components/PickField'
import { meantBy, type NamedText } from './namedEntry'
import { useSuggested } from './useSuggested'

export interface NamedFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Code of the list `mentionField`: whether it is a place or a person. */
  readonly field: string
  readonly value: NamedText
  readonly onChange: (value: NamedText) => void
  readonly error?: string | undefined
  /** So many letters the register keeps. */
  readonly maxLength?: number
}

function NamedFieldDrawn(props: NamedFieldProps) {
  const { field, value, onChange, maxLength = MOST_WORDS, ...shown } = props
  const may = useMay('persons.write')
  const what = whatIsNamed(field)
  const meant = meantBy(value)
  const [entered, setEntered] = useState(false)
  const choices = useSuggested(what, may && entered && meant === null ? value.text : '')
  const plain = { ...shown, maxLength, value: value.text }
  const type = (text: string) => onChange({ ...value, text })
  // A box of one line would lose the line breaks of what stands there.
  if (value.text.includes('\n')) return <NotesField {...plain} rows={1} onChange={type} />
  if (!may) return <LineField {...plain} onChange={type} />
  const words = value.text.trim()
  return (
    <div onFocus={() => setEntered(true)}>
      <PickField
        {...shown}
        maxLength={maxLength}
        value={{ text: value.text, id: meant?.id ?? null, add: meant !== null && meant.id === null }}
        onChange={({ text, id, add }) =>
          onChange(
            id !== null || add
              ? { text, is: { words: text.trim(), id, name: text.trim() } }
              : { text, is: null },
          )
        }
        choices={choices}
        adding="choice"
        pickedWords={`A ${what} of the register`}
        addWords={`New ${what}: “${words}”`}
        addedWords={`A new ${what}`}
      />
    </div>
  )
}

/**
 * A line of a form that names a place or a person. Known ones are offered as one types, by sound too; picking one or
 * making a new one is a choice in that list, so that words left as words cost no key more than a plain box.
 */
export const NamedField = memo(
  NamedFieldDrawn,
  ({ value: before, ...others }, { value, ...now }) =>
    before.text === value.text && before.is === value.is && shallowEqual(others, now),
)

function shallowEqual(one: object, other: object): boolean {
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))]
  return mine.length === theirs.size && mine.every(([key, value]) => Object.is(value, theirs.get(key)))
}
