import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import classes from './Section.module.css'

export interface SectionProps {
  /** Unique on the page; the side index points to it. */
  readonly id: string
  readonly heading: string
  /** A word beside the heading: "3 answered", "optional". */
  readonly note?: ReactNode
  /** Makes the section foldable. */
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
  /** Takes the whole width in a long form, for tables. */
  readonly wide?: boolean
  /** A button or link at the right of the heading. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of a page under its own heading; folded away where `open` is given and false. */
export function Section({ id, heading, note, open, onToggle, wide = false, action, children }: SectionProps) {
  const folds = open !== undefined
  return (
    <section
      id={id}
      aria-labelledby={`${id}-heading`}
      className={classes.section}
      data-wide={wide || undefined}
    >
      <div className={classes.head}>
        <h2 id={`${id}-heading`} className={classes.heading} tabIndex={-1}>
          {folds ? (
            <button
              type="button"
              className={classes.toggle}
              aria-expanded={open}
              aria-controls={`${id}-body`}
              onClick={() => onToggle?.(!open)}
            >
              {open ? <IconChevronDown size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />}
              {heading}
            </button>
          ) : (
            heading
          )}
        </h2>
        {note && <span className={classes.note}>{note}</span>}
        {action && <div className={classes.action}>{action}</div>}
      </div>
      <div id={`${id}-body`} className={classes.body} hidden={open === false}>
        {children}
      </div>
    </section>
  )
}

export interface IndexEntry {
  readonly id: string
  readonly heading: string
  readonly note?: ReactNode
}

export interface LongFormProps {
  /** One entry a section, in order; they show as the index at the side. */
  readonly index: readonly IndexEntry[]
  /** Unfolds a section before the index takes the person there. */
  readonly onGo?: (id: string) => void
  readonly children: ReactNode
}

/** A long one-column form with an index of its sections at the side. */
export function LongForm({ index, onGo, children }: LongFormProps) {
  const follow = (id: string) => (event: MouseEvent) => {
    event.preventDefault()
    onGo?.(id)
    const heading = document.getElementById(`${id}-heading`)
    heading?.scrollIntoView({ block: 'start' })
    const toggle = heading?.querySelector<HTMLElement>('button') ?? heading
    toggle?.focus({ preventScroll: true })
  }
  return (
    <div className={classes.long}>
      <nav className={classes.index} aria-label="Parts of this form">
        <ol>
          {index.map(({ id, heading, note }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={follow(id)}>
                {heading}
              </a>
              {note && <span className={classes.note}> {note}</span>}
            </li>
          ))}
        </ol>
      </nav>
      <div className={classes.column}>{children}</div>
    </div>
  )
}
