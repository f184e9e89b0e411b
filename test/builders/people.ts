import { addChild } from '../../electron/register/commands/children/add'
import { setStatus } from '../../electron/register/commands/children/setStatus'
import { recordMissing } from '../../electron/register/commands/episodes/recordMissing'
import { recordReturn } from '../../electron/register/commands/episodes/recordReturn'
import type { InputOf, OutputOf } from '../../electron/register/rpc/handlers'
import type { contract } from '../../shared/contract'
import type { MomentShape } from '../../shared/contract/shapes'
import { callerOf, type Caller } from './calls'
import { openedRegister } from './register'

export const unknown: MomentShape = { precision: 'unknown', at: null }
export const exact = (at: string): MomentShape => ({ precision: 'exact', at })
export const about = (at: string): MomentShape => ({ precision: 'approx', at })
export const onDay = (at: string): MomentShape => ({ precision: 'date_only', at })

/** An open register whose clock stands at Sun 22 Nov 2026, 09:00, and a caller. */
export async function workingRegister() {
  const register = await openedRegister()
  return { ...register, call: callerOf(register.open) }
}

/** A child looked after since 2024; made-up names only. */
export async function lookedAfterChild(call: Caller, forename = 'Mika'): Promise<string> {
  const { id } = await call(addChild, { forename, surname: 'Oddo', dob: '2011-03-04' })
  await call(setStatus, {
    childId: id,
    careStatus: 'looked_after',
    legalStatus: 'C2',
    startedOn: '2024-01-08',
  })
  return id
}

type Missing = InputOf<typeof contract.episodes.recordMissing>
type Back = NonNullable<Missing['back']>

/** Records a child as missing since last night, or with what is given instead. */
export async function goneMissing(
  call: Caller,
  childId: string,
  facts: Partial<Missing['facts']> = {},
  back: Back | null = null,
): Promise<OutputOf<typeof contract.episodes.recordMissing>> {
  return call(recordMissing, {
    childId,
    facts: { type: 'M', left: exact('2026-11-21T21:00:00Z'), ...facts },
    timeNotKnownYet: false,
    back,
    draftId: null,
  })
}

/** Records that the child is back, at seven this morning or as given. */
export async function cameBack(
  call: Caller,
  episode: { readonly id: string; readonly version: number },
  back: Back = { returned: exact('2026-11-22T07:00:00Z'), returnMode: 'police' },
): Promise<OutputOf<typeof contract.episodes.recordReturn>> {
  return call(recordReturn, { id: episode.id, version: episode.version, back, draftId: null })
}

/** A working register with one child in it, whom we look after. */
export async function oneChild() {
  const register = await workingRegister()
  return { ...register, childId: await lookedAfterChild(register.call) }
}

/** The same, and the child is missing since last night. */
export async function oneMissing(facts: Partial<Missing['facts']> = {}) {
  const register = await oneChild()
  return { ...register, episode: await goneMissing(register.call, register.childId, facts) }
}

/** The same, and the child is back since seven this morning: an interview waits. */
export async function oneBack(facts: Partial<Missing['facts']> = {}) {
  const register = await oneMissing(facts)
  const { interviewId } = await cameBack(register.call, register.episode)
  if (interviewId === null) throw new Error('a return makes an interview')
  return { ...register, interviewId }
}
