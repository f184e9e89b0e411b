import { permissions, rolePermissions, type Role } from '../../../shared/contract/permissions'
import { ordinaryPermissions, permissionWords } from '../../../shared/text/permissionWords'
import { roleWords } from '../../../shared/text/roleWords'
import { Words } from '../../components/Words'

/** What a role may do, read from what the register goes by. */
export function RoleDoes({ role }: { readonly role: Role }) {
  const may = permissions.filter(
    (permission) => rolePermissions[role].includes(permission) && !ordinaryPermissions.has(permission),
  )
  return (
    <Words>
      <p>{roleWords[role].article} may:</p>
      <ul>
        {may.map((permission) => (
          <li key={permission}>{permissionWords[permission]}</li>
        ))}
      </ul>
    </Words>
  )
}
