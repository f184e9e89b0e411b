import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { unexplained } from '../../queries/audit/wentBack'
import { command } from '../../rpc/handlers'

/**
 * Says why an older file stood in the register's place: a backup copied back by hand, a disk put back from an image.
 *
 * @throws WRONG_STATE when there is nothing to explain
 */
export const explainWentBack = command(contract.audit.explainWentBack, async ({ db, input, audit }) => {
  const found = await unexplained(db)
  if (found === null) throw new Refusal('WRONG_STATE', { what: 'register', state: 'notWentBack' })
  const { expected, found: newest } = found
  audit({
    action: 'register.wentBackExplained',
    detail: { reason: input.reason, expected, found: newest },
  })
  return {}
})
