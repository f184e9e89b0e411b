import type { LocalDate } from '../../shared/domain/time/localDate'
import type { Permission, Role } from '../../shared/contract/permissions'

/** Who opened the register, and what this person may do. */
export interface Session {
  readonly registerId: string
  /** Council's name as set when the register was opened. */
  readonly council: string
  /** Path of the register file. */
  readonly file: string
  readonly user: { readonly id: string; readonly name: string; readonly role: Role }
  /** The person's last day, or null; the register is open to them to its end and no longer. */
  readonly endsOn: LocalDate | null
  /** Key slot the register was opened with. */
  readonly slotId: string
  /** True until a person who was given a temporary passphrase has chosen their own; nothing else is allowed before. */
  readonly mustChoosePassphrase: boolean
  readonly permissions: ReadonlySet<Permission>
  /** UTC. */
  readonly openedAt: string
  /** True for a register of made-up children. */
  readonly demo: boolean
}
