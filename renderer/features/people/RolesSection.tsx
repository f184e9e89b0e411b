import { useState } from 'react'
import {
  extraRoles as switchable,
  permissions,
  rolePermissions,
  roles,
  type Permission,
  type Role,
} from '../../../shared/contract/permissions'
import { ordinaryPermissions, permissionWords } from '../../../shared/text/permissionWords'
import { roleWords } from '../../../shared/text/roleWords'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { FieldGroup } from '../../components/FieldGroup'
import { TickField } from '../../components/TickField'
import { useSaving } from '../../components/useSaving'
import { isRoleOn } from './isRoleOn'
import type { ExtraRoles } from './peopleShapes'

/** What each role may do, and which roles are given here. Folded away: it is seldom asked. */
export function RolesSection({ extraRoles }: { readonly extraRoles: ExtraRoles }) {
  const [open, setOpen] = useState(false)
  return (
    <Section id="roles" heading="What each role may do" open={open} onToggle={setOpen}>
      <RecordTable
        caption="What each role may do"
        captionHidden
        columns={columnsFor(roles.filter((role) => isRoleOn(role, extraRoles)))}
        rows={permissions.filter((permission) => !ordinaryPermissions.has(permission))}
        rowKey={(permission) => permission}
        empty={null}
      />
      <MoreRoles key={extraRoles.join()} extraRoles={extraRoles} />
    </Section>
  )
}

function columnsFor(shown: readonly Role[]): Column<Permission>[] {
  return [
    { key: 'what', heading: 'May', cell: (permission) => permissionWords[permission] },
    ...shown.map((role) => ({
      key: role,
      heading: roleWords[role].label,
      width: '8rem',
      cell: (permission: Permission) => (rolePermissions[role].includes(permission) ? 'yes' : '–'),
    })),
  ]
}

function MoreRoles({ extraRoles }: { readonly extraRoles: ExtraRoles }) {
  const fields = useKeptFields({ form: 'roles', follows: true }, { on: extraRoles })
  const { on } = fields.values
  const saving = useSaving()
  const submit = () =>
    saving.save([], async () => {
      await call.users.switchRoles({ extraRoles: on })
      await fields.keeping.end()
      await queryClient.invalidateQueries()
    })
  return (
    <Form onSubmit={() => void submit()} keeps={fields.keeping}>
      <FormProblems saving={saving} />
      <FieldGroup
        id="extraRoles"
        label="More roles"
        hint="A small council needs none of them. Once switched on, a role can be given to people."
      >
        {switchable.map((role) => (
          <TickField
            key={role}
            id={`role-${role}`}
            label={roleWords[role].label}
            value={on.includes(role)}
            onChange={(ticked) =>
              fields.set({ on: ticked ? [...on, role] : on.filter((each) => each !== role) })
            }
          />
        ))}
      </FieldGroup>
      <FormActions save="Save the roles" busy={saving.busy} />
    </Form>
  )
}
