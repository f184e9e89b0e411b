import { useState } from 'react'
import { permissions, rolePermissions, type Role } from '../../../shared/contract/permissions'
import { ordinaryPermissions, permissionWords } from '../../../shared/text/permissionWords'
import { roleWords } from '../../../shared/text/roleWords'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'

/** What a role may do, read from what the register goes by. Folded: the three roles are soon known. */
export function RoleDoes({ role }: { readonly role: Role }) {
  const [open, setOpen] = useState(false)
  const may = permissions.filter(
    (permission) => rolePermissions[role].includes(permission) && !ordinaryPermissions.has(permission),
  )
  const who = roleWords[role].article
  const inSentence = who.slice(0, 1).toLowerCase() + who.slice(1)
  return (
    <Section id="role-does" heading={`What ${inSentence} may do`} open={open} onToggle={setOpen}>
      <Words>
        <ul>
          {may.map((permission) => (
            <li key={permission}>{permissionWords[permission]}</li>
          ))}
        </ul>
      </Words>
    </Section>
  )
}
