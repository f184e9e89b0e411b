import { useState, type KeyboardEvent } from 'react'
import { plainDateWords } from '../../../shared/domain/time/words'
import { useChildSearch, type FoundChild } from '../../app/shell/useChildSearch'
import { Empty } from '../../components/Empty'
import { LineField } from '../../components/LineField'
import { RecordTable, type Column } from '../../components/RecordTable'

export interface ChildPickerProps {
  readonly label: string
  /** Not to be chosen: the child it is about. */
  readonly exceptId: string
  readonly onPick: (child: FoundChild) => void
}

/** Finds a child by name, id or date of birth, and picks one. */
export function ChildPicker({ label, exceptId, onPick }: ChildPickerProps) {
  const [text, setText] = useState('')
  const { found, searching, settle } = useChildSearch(text)
  const others = found.filter(({ id }) => id !== exceptId)
  const pick = (child: FoundChild) => {
    settle(child.id)
    onPick(child)
  }
  const press = (event: KeyboardEvent) => {
    const [only] = others
    if (event.key !== 'Enter') return
    // Inside a form Enter would send it.
    event.preventDefault()
    if (only && others.length === 1) pick(only)
  }
  return (
    <>
      <LineField
        id="pick-child"
        label={label}
        hint="Name, id or date of birth."
        width="medium"
        value={text}
        onChange={setText}
        onKeyDown={press}
        maxLength={100}
      />
      {text.trim() !== '' && (
        <RecordTable
          caption="Children found"
          captionHidden
          rows={others}
          rowKey={({ id }) => id}
          onOpen={pick}
          columns={columns}
          empty={<Empty>{searching ? 'Looking…' : 'Nobody is called anything like that.'}</Empty>}
        />
      )}
    </>
  )
}

const columns: readonly Column<FoundChild>[] = [
  { key: 'child', heading: 'Child', cell: ({ label }) => label },
  { key: 'born', heading: 'Born', cell: ({ dob }) => (dob === null ? '–' : plainDateWords(dob)) },
  { key: 'ref', heading: 'Reference', cell: ({ localRef }) => localRef ?? '–' },
]
