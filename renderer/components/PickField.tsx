import { Autocomplete } from '@mantine/core'
import { TickField } from './TickField'
import { StatusWord } from './StatusWord'
import { pickedNothing, type PickEntry } from './pickEntry'

/** Something of the register that may be meant. */
export interface PickChoice {
  readonly id: string
  readonly name: string
  /** Tells it from others of the same name. */
  readonly detail: string
}

export interface PickFieldProps<Choice extends PickChoice> {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: PickEntry
  readonly onChange: (value: PickEntry) => void
  /** What the register knows of that name; asked for by whoever shows the field. */
  readonly choices: readonly Choice[]
  /** Something known was picked: other boxes may be filled from it. */
  readonly onPick?: (choice: Choice) => void
  /** Said once something is picked: "A home of the register". */
  readonly pickedWords: string
  /** The tick that makes a new one of the words: "Add it to the homes". */
  readonly addWords: string
  readonly error?: string | undefined
}

/** Words that may name something the register knows: pick it, make a new one, or leave the words as text. */
export function PickField<Choice extends PickChoice>(props: PickFieldProps<Choice>) {
  const { id, label, hint, value, onChange, choices, onPick, pickedWords, addWords, error } = props
  const lines = new Map(choices.map((choice) => [lineOf(choice), choice]))
  const type = (text: string) => {
    const choice = lines.get(text)
    if (choice === undefined) {
      onChange(text === value.text ? value : { ...pickedNothing, text, add: value.add && text.trim() !== '' })
      return
    }
    onChange({ text: choice.name, id: choice.id, add: false })
    onPick?.(choice)
  }
  return (
    <div>
      <Autocomplete
        id={id}
        label={label}
        description={hint}
        error={error}
        value={value.text}
        onChange={type}
        // The register has found them already, by name, number and postcode.
        filter={({ options }) => options}
        data={value.id === null ? [...lines.keys()] : []}
        maxLength={200}
        maxDropdownHeight={260}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      {value.id !== null && <StatusWord meaning="done">{pickedWords}</StatusWord>}
      {value.id === null && value.text.trim() !== '' && (
        <TickField
          id={`${id}-add`}
          label={addWords}
          hint="Otherwise the words are left as text."
          value={value.add}
          onChange={(add) => onChange({ ...value, add })}
        />
      )}
    </div>
  )
}

function lineOf({ name, detail }: PickChoice): string {
  return detail === '' ? name : `${name} · ${detail}`
}
