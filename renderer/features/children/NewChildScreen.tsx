import { useQueryParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { emptyChildForm } from './childForm'
import { NewChildForm } from './NewChildForm'

/** A child written down without an absence: from a list on paper, from a colleague. */
export function NewChildScreen() {
  const go = useGo()
  const draftId = useQueryParam('draft')
  return (
    <Page title="New child" back={{ label: 'Children', to: paths.children }} width="column">
      <NewChildForm
        initial={emptyChildForm}
        purpose="page"
        draftId={draftId}
        onChild={(child, purpose) =>
          go(purpose === 'missing' ? paths.recordMissing({ child }) : paths.child(child))
        }
        onCancel={() => go(paths.children)}
      />
    </Page>
  )
}
