import { paths } from '../../app/paths'
import { Page } from '../../components/Page'
import { ReturnsTabs } from '../returns/ReturnsTabs'
import { CheckFiles } from './CheckFiles'
import { checkFacts, checkTitle } from './checkWords'

/** Checking files beside an open register; nothing of it goes in. */
export function CheckScreen() {
  return (
    <Page title={checkTitle} facts={checkFacts}>
      <ReturnsTabs here={paths.checkFiles} />
      <CheckFiles />
    </Page>
  )
}
