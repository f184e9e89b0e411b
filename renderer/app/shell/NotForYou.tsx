import { roleWords } from '../../../shared/text/roleWords'
import { AppLink } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { Words } from '../../components/Words'
import { useSession } from '../session'

/** In place of a screen the person who is working may not open. */
export function NotForYou() {
  const { user } = useSession()
  return (
    <Page title="Your role does not have this screen">
      <Words>
        <p>
          Your role in this register is {roleWords[user.role].label}. If you need this screen for your work,
          ask an administrator of the register.
        </p>
        <p>
          <AppLink to="/">Go to your first screen</AppLink>
        </p>
      </Words>
    </Page>
  )
}
