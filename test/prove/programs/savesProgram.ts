/** Opens a register and saves children until a save is refused; tells each answer, tries once more, and ends. */
import { ORPCError } from '@orpc/client'
import { asRefusal } from '../../../electron/register/rpc/errors'
import { openedHost } from './host'

const [file = '', passphrase = ''] = process.argv.slice(2)
const tell = (message: object): void => void process.send?.(message)

function refusedWith(error: unknown): string {
  const place = { file: '', log: () => undefined }
  return error instanceof ORPCError ? error.code : asRefusal(error, place).code
}

async function work(): Promise<void> {
  const { client, host } = await openedHost(file, passphrase)
  tell({ did: 'opened' })
  for (let count = 0; count < 5_000; count += 1) {
    try {
      const { id } = await client.children.add({ forename: 'Mika', describedAs: 'x'.repeat(150) })
      tell({ did: 'saved', id })
    } catch (error) {
      tell({ did: 'refused', code: refusedWith(error) })
      const again = await client.children.add({ forename: 'Otto' }).then(() => 'saved', refusedWith)
      tell({ did: 'again', code: again })
      break
    }
  }
  await host.close().catch((error: unknown) => tell({ did: 'closing', code: refusedWith(error) }))
  process.exit(0)
}

void work().catch((error: unknown) => {
  tell({ did: 'notOpened', code: refusedWith(error) })
  process.exit(0)
})
