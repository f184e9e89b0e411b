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
          Every child in here is made up, and the register lies in a temporary place: record nothing real.
        </Banner>
      )}
      {notice !== null && <Banner tone="info">{notice}</Banner>}
    </>
  )
}
