import classes from './Meter.module.css'

export interface MeterProps {
  readonly label: string
  readonly value: number
  readonly of: number
  /** What the bar says, in words; read out when it changes. */
  readonly words: string
}

/** How far something is, as a bar with its words. */
export function Meter({ label, value, of, words }: MeterProps) {
  return (
    <div className={classes.meter}>
      <meter className={classes.bar} aria-label={label} min={0} max={of} value={value} />
      <output className={classes.words}>{words}</output>
    </div>
  )
}
