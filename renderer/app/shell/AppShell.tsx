import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { askHeadingFocus } from '../../components/headingFocus'
import { useSession } from '../session'
import { useUndo } from '../undo/useUndo'
import classes from './AppShell.module.css'
import { ClockBanner } from './ClockBanner'
import { WentBackBanner } from './WentBackBanner'
import { IdleLock } from './IdleLock'
import { Rail } from './Rail'
import { RunBanners } from './RunBanners'
import { SavingBanner } from './SavingBanner'
import { Shortcuts } from './Shortcuts'
import { TopBar } from './TopBar'
import { useRegisterEvents } from './useRegisterEvents'

/** The window round every screen of an open register: rail, top bar, banners, lock. */
export function AppShell() {
  const session = useSession()
  const { trail, backingUp, savingTrouble } = useRegisterEvents()
  const undoing = useUndo(trail)
  useHeadingFocus()
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip} onClick={skipToMain}>
        Skip to the page
      </a>
      <TopBar undoing={undoing} backingUp={backingUp} />
      <Rail />
      <main id="main" className={classes.main}>
        <SavingBanner trouble={savingTrouble} />
        <ClockBanner />
        <WentBackBanner />
        <RunBanners demo={session.demo} />
        <Outlet />
      </main>
      <Shortcuts undoing={undoing} />
      <IdleLock minutes={session.idleMinutes} coverMinutes={session.coverMinutes} />
    </div>
  )
}

function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('page-title')?.focus()
}

/** A new screen is read out from its heading; the first one after the unlock leaves the focus in the search box. */
function useHeadingFocus(): void {
  const address = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (address === undefined) return
    if (first.current) first.current = false
    else askHeadingFocus()
  }, [address])
}
