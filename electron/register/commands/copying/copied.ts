import { createHmac, randomBytes } from 'node:crypto'
import { contract } from '../../../../shared/contract'
import { systemText } from '../../queries/copying/block'
import { readSettings } from '../../queries/settings/readSettings'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { sha256 } from '../../sha256'
import { runCommand } from '../runCommand'

/**
 * Text leaves for the main case system: noted first, then answered, so that no copy is out that the audit trail does
 * not hold. Main is told how to know the text again, not the text: it clears the clipboard after a while and at the
 * lock, if that still holds it.
 */
export const copied = hostCall(contract.copying.copied, async ({ host, input, name, meta, signal }) => {
  const open = requireOpen(host)
  const { kind, id } = input
  const { text, seconds } = await runCommand(
    open,
    { name, permission: meta.permission, signal },
    async ({ db, write, audit, now }) => {
      const { text, childId } = await systemText(db, input, now)
      await write.insert('copied_out', {
        child_id: childId,
        episode_id: kind === 'episode' ? id : null,
        interview_id: kind === 'interview' ? id : null,
        sha256: sha256(text),
      })
      audit({
        action: `${kind}.copiedOut`,
        subject: { kind: 'child', id: childId },
        detail: { id, sha256: sha256(text) },
      })
      return { text, seconds: (await readSettings(db)).clipboardSeconds }
    },
  )
  const key = randomBytes(32).toString('hex')
  const mac = createHmac('sha256', key).update(text).digest('hex')
  host.tellMain({ type: 'copied', key, mac, clearAfterSeconds: seconds })
  return { text, clearedAfterSeconds: seconds }
})
