import { use } from 'react'
import { Banner } from '../../components/Banner'
import { environmentAtLoad } from '../environment'

/** What is not the real thing about this run: made-up children, the test runtime. */
export function RunBanners({ demo }: { readonly demo: boolean }) {
  const { runtimeNotice: notice } = use(environmentAtLoad)
  return (
    <>
      {demo && (
        <Banner tone="soon">
          Every child in this register is made up. It lies in a temporary place and goes when this PC clears
          it: record nothing real here.
        </Banner>
      )}
      {notice !== null && <Banner tone="info">{notice}</Banner>}
    </>
  )
}
