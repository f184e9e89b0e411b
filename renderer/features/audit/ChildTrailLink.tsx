import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Words } from '../../components/Words'

/** From a child's page to who opened and changed their record. */
export function ChildTrailLink({ childId }: { readonly childId: string }) {
  return (
    <May permission="audit.read">
      <Words>
        <p>
          <AppLink to={paths.audit({ child: childId })}>Who opened and changed this record</AppLink>
        </p>
      </Words>
    </May>
  )
}
