import { VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './StepList.module.css'

/** Steps with ticks; each child is a `StepLine`. */
export function StepList({ children }: { readonly children: ReactNode }) {
  return <ol className={classes.list}>{children}</ol>
}

/** One step, done or to do. */
export function StepLine({ done, children }: { readonly done: boolean; readonly children: ReactNode }) {
  const Sign = done ? IconCircleCheckFilled : IconCircle
  return (
    <li className={classes.step} data-done={done || undefined}>
      <Sign size={18} aria-hidden />
      <span className={classes.words}>
        <VisuallyHidden component="span">{done ? 'Done: ' : 'To do: '}</VisuallyHidden>
        {children}
      </span>
    </li>
  )
}
