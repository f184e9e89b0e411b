import classes from './Meter.module.css'

export interface MeterProps {
  readonly value: number
  readonly of: number
  /** What the bar says, in words; read out when it changes. The bar itself is for the eye alone. */
  readonly words: string
}

/** How far something is, as a bar with its words. */
export function Meter({ value, of, words }: MeterProps) {
  return (
    <div className={classes.meter}>
      <div className={classes.bar} aria-hidden>
        <div className={classes.filled} style={{ width: `${(value / of) * 100}%` }} />
      </div>
      <output>{words}</output>
    </div>
  )
}
