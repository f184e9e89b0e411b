import { setPlacement } from '../../electron/register/commands/children/setPlacement'
import { change as changeSettings } from '../../electron/register/commands/settings/change'
import type { InputOf } from '../../electron/register/rpc/handlers'
import type { contract } from '../../shared/contract'
import type { Caller } from './calls'
import { lookedAfterChild } from './people'

export const noPlacement = {
  placementType: 'K2',
  provider: 'PR4',
  placeName: null,
  postcode: null,
  urn: null,
  placementLa: null,
}

/** This council is Plymouth (879), and Devon (878) adjoins it. */
export async function ourCouncil(
  call: Caller,
  neighbours: readonly string[] | null = ['878'],
): Promise<void> {
  await call(changeSettings, { laCode: '879', neighbours: neighbours === null ? null : [...neighbours] })
}

/** A child we look after, placed from 1 June 2026; where, as given. */
export async function placedChild(
  call: Caller,
  where: Partial<InputOf<typeof contract.children.setPlacement>> = {},
  forename = 'Mika',
) {
  const childId = await lookedAfterChild(call, forename)
  const placement = await call(setPlacement, { ...noPlacement, startedOn: '2026-06-01', ...where, childId })
  return { childId, placement }
}

/** A home nobody said anything of but its name. */
export const newPlace = {
  id: null,
  version: null,
  name: 'Larkfield House',
  kind: 'childrens_home',
  urn: null,
  address: null,
  postcode: null,
  la: null,
  provider: null,
  policeForce: null,
  phone: null,
  contactName: null,
  missingPolicyReceivedOn: null,
  note: null,
  alsoCalled: null,
  riskNote: null,
}
