import {
  IconAlertTriangleFilled,
  IconCircleCheck,
  IconCircleDot,
  IconClockHour4,
  IconHelpCircle,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './StatusWord.module.css'

/**
 * `now`: overdue or missing now (red). `soon`: due soon (amber). `done`: finished (grey). `unknown`: nobody has said.
 * `plain`: nothing to watch.
 */
export type Meaning = 'now' | 'soon' | 'done' | 'unknown' | 'plain'

const icons: Readonly<Record<Meaning, Icon>> = {
  now: IconAlertTriangleFilled,
  soon: IconClockHour4,
  done: IconCircleCheck,
  unknown: IconHelpCircle,
  plain: IconCircleDot,
}

/** A state as word, icon and colour together; the colour is never alone. */
export function StatusWord({
  meaning,
  children,
}: {
  readonly meaning: Meaning
  readonly children: ReactNode
}) {
  const Sign = icons[meaning]
  return (
    <span className={classes.word} data-meaning={meaning}>
      <Sign size={15} aria-hidden stroke={2} />
      <span>{children}</span>
    </span>
  )
}
