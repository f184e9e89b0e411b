import classes from './ExactText.module.css'

export interface ExactTextProps {
  /** What it is, read out: "missing.csv". */
  readonly label: string
  readonly text: string
  /** Large, for what is read out letter by letter. */
  readonly large?: boolean
}

/** Text to the letter, as a file holds it; scrolls in a box of its own. */
export function ExactText({ label, text, large = false }: ExactTextProps) {
  return (
    // A box that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.box} tabIndex={0} aria-label={label}>
      <pre className={classes.text} data-large={large || undefined}>
        {text}
      </pre>
    </section>
  )
}
