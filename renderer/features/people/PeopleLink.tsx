import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Words } from '../../components/Words'

/** The way from the settings to the people. */
export function PeopleLink() {
  return (
    <Words>
      <p>
        <AppLink to={paths.people}>People who work in this register</AppLink>: invite, change what somebody
        may do, a new passphrase, somebody has left.
      </p>
    </Words>
  )
}
