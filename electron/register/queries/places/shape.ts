import { labelFor } from '../../../../shared/codes'
import type { Place } from '../../../../shared/contract/placements'
import type { PlaceTable } from '../../database/schema/placements'
import { authorityName } from '../authorityName'
import type { Viewing } from '../viewing'

/** A place as screens show it. */
export function placeShown(row: PlaceTable, viewing: Pick<Viewing, 'settings'>): Place {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    kind: row.kind,
    kindLabel: labelFor('placeKind', row.kind),
    urn: row.urn,
    address: row.address,
    postcode: row.postcode,
    la: row.la,
    laLabel: authorityName(row.la, viewing),
    provider: row.provider,
    policeForce: row.police_force,
    phone: row.phone,
    contactName: row.contact_name,
    missingPolicyReceivedOn: row.missing_policy_received_on,
    note: row.note,
    alsoCalled: row.also_called,
    riskNote: row.risk_note,
  }
}
