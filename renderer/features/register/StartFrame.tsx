import { useEffect, type ReactNode } from 'react'
import { Page, type PageProps } from '../../components/Page'
import { RunBanners } from '../../app/shell/RunBanners'
import { SchemeSwitch } from '../../app/shell/SchemeSwitch'
import { StartBar } from '../../components/StartBar'

/** The window before a register is open: no rail, no search, one column unless tables need more. Each new step is read from its heading. */
export function StartFrame(props: Omit<PageProps, 'back'> & { readonly banner?: ReactNode }) {
  const { banner, width = 'column' } = props
  useEffect(() => {
    // A field that asked for the focus keeps it.
    if (document.activeElement === document.body) document.getElementById('page-title')?.focus()
  }, [])
  return (
    <>
      <StartBar>
        <SchemeSwitch />
      </StartBar>
      <main>
        <RunBanners demo={false} />
        {banner}
        <Page {...props} width={width} />
      </main>
    </>
  )
}
