import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isOwnWork } from '../../../../shared/domain/interviews/signOff'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { StepMade } from '../../../../shared/returns/ssda903/yearSteps'
import type { ReadDatabase } from '../../database/types'
import { authorsOfCheck, checkOf, somebodyMayApprove } from '../../queries/returns/approval'
import { currentFile } from '../../queries/returns/currentFile'
import { stepsMade } from '../../queries/returns/stepsMade'
import { command } from '../../rpc/handlers'
import { InputProblems, refuseFutureDay } from '../inputProblems'

/** All episodes of the year are recorded, or somebody looked at what the checks found. */
export const sayStep = command(contract.returns.sayStep, async ({ input, db, write, audit }) => {
  const { year, step, sha256 } = input
  await refuseChanged(db, year, sha256)
  const saved = await write.insert('return_step', { year, step, sha256 })
  audit({ action: `return.${step}`, subject: aboutYear(year), detail: { sha256 } })
  return saved
})

/** A second person approves the file somebody else has checked. */
export const approve = command(contract.returns.approve, async ({ input, db, write, audit, session }) => {
  const { year, sha256 } = input
  const checked = await toApprove(db, year, sha256)
  const signer = { userId: session.user.id, name: session.user.name }
  if (isOwnWork(signer, authorsOfCheck(checked))) throw new Refusal('OWN_WORK', {})
  const saved = await write.insert('return_step', { year, step: 'approved', sha256 })
  audit({ action: 'return.approved', subject: aboutYear(year), detail: { sha256 } })
  return saved
})

/** Where nobody else may, somebody outside Homeward has approved it: by name and day, and printed so. */
export const approveOutside = command(
  contract.returns.approveOutside,
  async ({ input, db, write, audit, now }) => {
    const { year, sha256, name, on } = input
    const problems = new InputProblems()
    problems.day('on', on)
    problems.throwIfAny()
    refuseFutureDay('on', on, localDateOf(now))
    const checked = await toApprove(db, year, sha256)
    if (await somebodyMayApprove(db, checked, now))
      throw new Refusal('WRONG_STATE', { what: 'return', state: 'with somebody else who may approve it' })
    if (isOwnWork({ userId: '', name }, authorsOfCheck(checked))) throw new Refusal('OWN_WORK', {})
    const row = { year, step: 'approved_outside', sha256, other_name: name, on_day: on } as const
    const saved = await write.insert('return_step', row)
    audit({ action: 'return.approvedOutside', subject: aboutYear(year), detail: { sha256, name, on } })
    return saved
  },
)

/** An export was loaded into DfE's site. Homeward sends nothing itself. */
export const markSubmitted = command(
  contract.returns.markSubmitted,
  async ({ input, db, write, audit, now }) => {
    const { runId, on } = input
    const problems = new InputProblems()
    problems.day('on', on)
    problems.throwIfAny()
    refuseFutureDay('on', on, localDateOf(now))
    const run = await db
      .selectFrom('return_run')
      .select(['year', 'sha256'])
      .where('id', '=', runId)
      .where('kind', '=', 'ssda903')
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (run === undefined || run.year === null) throw new Refusal('NOT_FOUND', { what: 'return_run' })
    const { year, sha256 } = run
    const row = { year, step: 'submitted', sha256, run_id: runId, on_day: on } as const
    const saved = await write.insert('return_step', row)
    audit({ action: 'return.submitted', subject: aboutYear(year), detail: { sha256, on } })
    return saved
  },
)

/** Said in error; kept, with the reason. */
export const withdrawStep = command(contract.returns.withdrawStep, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const year = await yearOfStep(db, id)
  const saved = await write.withdraw('return_step', id, version, reason)
  audit({ action: 'return.stepWithdrawn', subject: aboutYear(year), detail: { id, reason } })
  return saved
})

/** A withdrawn step stands again. */
export const bringBackStep = command(contract.returns.bringBackStep, async ({ input, db, write, audit }) => {
  const year = await yearOfStep(db, input.id)
  const saved = await write.bringBack('return_step', input.id, input.version)
  audit({ action: 'return.stepBroughtBack', subject: aboutYear(year), detail: { id: input.id } })
  return saved
})

function aboutYear(year: number): { kind: string; id: string } {
  return { kind: 'return', id: String(year) }
}

async function yearOfStep(db: ReadDatabase, id: string): Promise<number> {
  const row = await db.selectFrom('return_step').select('year').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'return_step' })
  return row.year
}

/** @throws RETURN_CHANGED where the file is no longer the one the person looked at */
async function refuseChanged(db: ReadDatabase, year: number, sha256: string): Promise<void> {
  if ((await currentFile(db, year)).sha256 !== sha256) throw new Refusal('RETURN_CHANGED', {})
}

/** The check that stands behind an approval. @throws RETURN_CHANGED, WRONG_STATE */
async function toApprove(db: ReadDatabase, year: number, sha256: string): Promise<StepMade> {
  await refuseChanged(db, year, sha256)
  const checked = checkOf(await stepsMade(db, year), sha256)
  if (checked === null) throw new Refusal('WRONG_STATE', { what: 'return', state: 'not checked yet' })
  return checked
}
