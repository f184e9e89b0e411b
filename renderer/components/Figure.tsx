import { VisuallyHidden } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Dialog } from './Dialog'
import classes from './Figure.module.css'

export interface FigureProps {
  /** The figure as shown: "12", "82 %". */
  readonly value: string | number
  /** What it counts; the button is named "12 episodes in 30 days". */
  readonly label: string
  /** How it is counted, in one or two sentences. */
  readonly definition: string
  /** What was left out and why, one sentence each. */
  readonly leftOut?: readonly string[]
  /** The rows behind it; asked for when the figure is opened. */
  readonly rows: () => ReactNode
  /** Shows the label under the figure (default) or leaves it to the words around it. */
  readonly labelHidden?: boolean
  /** One of many in a table: as large as the text around it. */
  readonly inTable?: boolean
}

/** A number that opens the rows behind it, with its definition and what was left out. */
export function Figure(props: FigureProps) {
  const { value, label, definition, leftOut = [], rows, labelHidden = false, inTable = false } = props
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={classes.figure}
        data-in-table={inTable || undefined}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className={classes.value}>{value}</span>{' '}
        {labelHidden ? (
          <VisuallyHidden component="span">{label}</VisuallyHidden>
        ) : (
          <span className={classes.label}>{label}</span>
        )}
      </button>
      <Dialog opened={open} onClose={() => setOpen(false)} size="wide" title={`${value} ${label}`}>
        <p className={classes.definition}>{definition}</p>
        {open && rows()}
        {leftOut.length > 0 && (
          <>
            <h3>Left out</h3>
            <ul className={classes.leftOut}>
              {leftOut.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </Dialog>
    </>
  )
}
