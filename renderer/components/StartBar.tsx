import { IconHome } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './StartBar.module.css'

/** The top of the window before a register is open. */
export function StartBar({ children }: { readonly children?: ReactNode }) {
  return (
    <header className={classes.bar}>
      <IconHome size={20} aria-hidden className={classes.sign} />
      <span className={classes.name}>Homeward</span>
      {children}
    </header>
  )
}
