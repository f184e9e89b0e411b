import { Form, FormActions } from '../../../components/Form'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { Words } from '../../../components/Words'
import { FolderField } from '../FolderField'
import { useBackupPlace } from '../useBackupPlace'

/** Asked at once, because a PC that breaks takes everything on it along. */
export function BackupPlaceStep({ onDone }: { readonly onDone: () => void }) {
  const { verdict, choose } = useBackupPlace()
  return (
    <Form keeps="nothing typed" onSubmit={onDone}>
      <Words>
        <p>
          Homeward keeps copies beside the register. A second place saves you when this PC breaks, burns or is
          stolen: a network share of the council, another drive, or a memory stick that is kept locked away.
          Copies are encrypted like the register itself and open with the same passphrase.
        </p>
      </Words>
      <RefusalNotice error={choose.error} />
      <FolderField
        id="backup-folder"
        label="Second place"
        verdict={verdict}
        none="Not chosen yet"
        busy={choose.isPending}
        onChoose={() => choose.mutate()}
      />
      {verdict?.ok === true ? (
        <FormActions save="Open the register" />
      ) : (
        <FormActions save="Open the register, choose later">
          <span>It stays on Today until it is done.</span>
        </FormActions>
      )}
    </Form>
  )
}
