import { AppLink } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'

/** In place of a screen that failed to draw: the rest of the window goes on working. */
export function BrokenScreen({ error }: { readonly error: unknown }) {
  return (
    <Page title="This screen cannot be shown">
      <RefusalNotice error={error} action={<AppLink to="/">Go to the first screen</AppLink>} />
    </Page>
  )
}

/** In place of a screen that does not exist. */
export function NoSuchScreen() {
  return (
    <Page title="There is no such screen">
      <p>
        <AppLink to="/">Go to the first screen</AppLink>
      </p>
    </Page>
  )
}
