import classes from './FilterBar.module.css'

export interface FilterBarProps<Value extends string> {
  /** What is chosen: "Show", "Order". */
  readonly label: string
  /** Only read out, where the words around it say what is chosen. */
  readonly labelHidden?: boolean
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** Which records a list shows: a row of buttons, one of them pressed. */
export function FilterBar<Value extends string>({
  label,
  labelHidden = false,
  choices,
  value,
  onChange,
}: FilterBarProps<Value>) {
  return (
    <fieldset className={classes.bar}>
      <legend className={labelHidden ? classes.hidden : classes.label}>{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={classes.choice}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
