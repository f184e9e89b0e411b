import { AppLink } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { useSession } from '../session'
import { roleWords } from '../../../shared/text/roleWords'

/** In place of a screen the person who is working may not open. */
export function NotForYou() {
  const { user } = useSession()
  return (
    <Page title="You do not have this screen">
      <p>
        {roleWords[user.role].article} does not work here. If you need it, ask an administrator of the
        register to change your role.
      </p>
      <p>
        <AppLink to="/">Go to your first screen</AppLink>
      </p>
    </Page>
  )
}
