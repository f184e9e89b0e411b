import { localDateOf } from '../../../../shared/domain/time/london'
import { contract } from '../../../../shared/contract'
import { command } from '../../rpc/handlers'

/** Somebody destroyed a saved copy, or takes that back. */
export const tickDestroyed = command(
  contract.returns.tickDestroyed,
  async ({ input, write, audit, now, session }) => {
    await write.update('return_run', input.id, 'latest', {
      destroyed_on: input.undo ? null : localDateOf(now),
      destroyed_by: input.undo ? null : session.user.id,
    })
    audit({
      action: input.undo ? 'copy.notDestroyed' : 'copy.destroyed',
      subject: { kind: 'return_run', id: input.id },
    })
    return {}
  },
)
