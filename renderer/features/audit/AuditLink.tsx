import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Words } from '../../components/Words'

/** The way from the settings to the audit trail. */
export function AuditLink() {
  return (
    <Words>
      <p>
        <AppLink to={paths.audit()}>Open the audit trail</AppLink>: who saved, opened, printed or exported
        what, and what was refused; whether the trail is whole.
      </p>
    </Words>
  )
}
