import { Autocomplete } from '@mantine/core'
import { ButtonRow } from './ButtonRow'
import { LinkButton } from './LinkButton'
import { MOST_TYPED, tooLong } from './LineField'
import { StatusWord } from './StatusWord'
import { TickField } from './TickField'
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
  /** What makes a new one of the words: "Add it to the homes". */
  readonly addWords: string
  /** Said once a new one was chosen; left out, as `addWords`. */
  readonly addedWords?: string
  /**
   * How a new one is made: by a tick under the box, or by the last choice of the list, which is no stop for the Tab key.
   */
  readonly adding?: 'tick' | 'choice'
  readonly maxLength?: number
  readonly error?: string | undefined
}

/** Words that may name something the register knows: pick it, make a new one, or leave the words as text. */
export function PickField<Choice extends PickChoice>(props: PickFieldProps<Choice>) {
  const { id, label, hint, value, onChange, choices, onPick, addWords } = props
  const { adding = 'tick', maxLength = 200, error } = props
  const lines = new Map(choices.map((choice) => [lineOf(choice), choice]))
  const open = value.id === null && !value.add
  const offersNew = adding === 'choice' && open && value.text.trim().length > 1
  const type = (text: string) => {
    const choice = lines.get(text)
    if (choice !== undefined) {
      onChange({ text: choice.name, id: choice.id, add: false })
      onPick?.(choice)
    } else if (offersNew && text === addWords) onChange({ ...value, add: true })
    else if (text !== value.text) onChange({ ...pickedNothing, text, add: keepsTick(props, text) })
  }
  return (
    <div>
      <Autocomplete
        id={id}
        label={label}
        description={hint}
        error={error ?? tooLong(value.text, maxLength)}
        value={value.text}
        onChange={type}
        // The register has found them already, by name, number and postcode.
        filter={({ options }) => options}
        data={[...(value.id === null ? lines.keys() : []), ...(offersNew ? [addWords] : [])]}
        maxLength={MOST_TYPED}
        dir="auto"
        autoComplete="off"
        maxDropdownHeight={260}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <Picked {...props} />
    </div>
  )
}

/** Typed on, the tick stays; a choice of the list was about the words as they stood. */
function keepsTick({ adding = 'tick', value }: Pick<PickedProps, 'adding' | 'value'>, text: string): boolean {
  return adding === 'tick' && value.add && text.trim() !== ''
}

type PickedProps = Omit<PickFieldProps<PickChoice>, 'choices' | 'onPick'>

/** What the words were taken for, and the way back to mere words. */
function Picked(props: PickedProps) {
  const { id, label, value, onChange, pickedWords, addWords, addedWords, adding = 'tick' } = props
  const leaveAsText = () => onChange({ ...value, id: null, add: false })
  if (adding === 'choice')
    return (
      (value.id !== null || value.add) && (
        <ButtonRow>
          <StatusWord meaning={value.add ? 'plain' : 'done'}>
            {value.add ? (addedWords ?? addWords) : pickedWords}
          </StatusWord>
          <LinkButton label={`Leave as text: ${label}`} onClick={leaveAsText}>
            Leave as text
          </LinkButton>
        </ButtonRow>
      )
    )
  if (value.id !== null) return <StatusWord meaning="done">{pickedWords}</StatusWord>
  if (value.text.trim() === '') return null
  return (
    <TickField
      id={`${id}-add`}
      label={addWords}
      hint="Otherwise the words are left as text."
      value={value.add}
      onChange={(add) => onChange({ ...value, add })}
    />
  )
}

function lineOf({ name, detail }: PickChoice): string {
  return detail === '' ? name : `${name} · ${detail}`
}
