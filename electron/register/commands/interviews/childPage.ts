import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { ChildPageAnswers } from '../../../../shared/contract/interviews'
import { ageOn } from '../../../../shared/domain/time/ages'
import { localDateOf } from '../../../../shared/domain/time/london'
import { utcNow } from '../../clock'
import { savingTroubleOf } from '../../host/savingWatch'
import { answersOf, childPageOf } from '../../queries/interviews/childPage'
import { readSettings } from '../../queries/settings/readSettings'
import { requireOpen, type CallContext } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { proveOwnPassphrase } from '../../unlock/ownPassphrase'
import { InputProblems } from '../inputProblems'
import { runCommand, type CommandOf } from '../runCommand'
import { unfinishedInterview } from './interviewRow'
import { keepChildPage } from './keepChildPage'

function commandOf({ name, meta, signal }: CallContext): CommandOf {
  return { name, permission: meta.permission, signal }
}

/** Gives the window to the child. From the commit on the register answers nothing else. */
export const openChildPage = hostCall(contract.interviews.openChildPage, async (scope) => {
  const { host, input } = scope
  const opened = await runCommand(requireOpen(host), commandOf(scope), async ({ db, audit, now }) => {
    const interview = await unfinishedInterview(db, input.id)
    const child = await db
      .selectFrom('child')
      .select('dob')
      .where('id', '=', interview.child_id)
      .executeTakeFirst()
    audit({
      action: 'childPage.opened',
      subject: { kind: 'child', id: interview.child_id },
      detail: { interviewId: interview.id },
    })
    const { feedbackQuestions, helplines } = await readSettings(db)
    return {
      answers: answersOf(await childPageOf(db, interview.id), feedbackQuestions),
      age: child?.dob ? ageOn(child.dob, localDateOf(now)) : null,
      helplines,
    }
  })
  host.openChildPage(input.id)
  return opened
})

/**
 * Keeps what the child has written. Where the disk takes nothing it is held sealed in memory; the page is refused all the
 * same, and tries again.
 *
 * @throws WRONG_STATE when this interview's page is not the one that is open
 */
export const saveChildPage = hostCall(contract.interviews.saveChildPage, async (scope) => {
  const { host, input } = scope
  const { id, ...answers } = input
  if (host.childPage !== id) throw new Refusal('WRONG_STATE', { what: "child's page", state: 'not open' })
  checkAnswers(answers)
  const open = requireOpen(host)
  try {
    const saved = await runCommand(open, commandOf(scope), async (door) => {
      const interview = await unfinishedInterview(door.db, id)
      await keepChildPage(door, interview, answers, door.now)
      door.audit({
        action: 'childPage.saved',
        subject: { kind: 'child', id: interview.child_id },
        detail: { interviewId: id },
      })
      return { savedAt: door.now }
    })
    host.heldDrafts.letGo(id)
    return saved
  } catch (error) {
    if (savingTroubleOf(error) !== null)
      host.heldDrafts.hold(open, { kind: 'childPage', id, savedAt: utcNow(open.clock), answers })
    throw error
  }
})

function checkAnswers({ feelings, feedback }: ChildPageAnswers): void {
  const problems = new InputProblems()
  for (const code of feelings) problems.code('feelings', 'feeling', code)
  feedback.forEach(({ answer }, row) => problems.code(`feedback.${row}.answer`, 'feedbackAnswer', answer))
  problems.throwIfAny()
}

/** Takes the window back: only the passphrase of the person who is working does. @throws WRONG_PASSPHRASE, TOO_SOON */
export const closeChildPage = hostCall(contract.interviews.closeChildPage, async (scope) => {
  const { host, input } = scope
  const open = requireOpen(host)
  const interviewId = host.childPage
  if (interviewId === null) throw new Refusal('WRONG_STATE', { what: "child's page", state: 'not open' })
  await proveOwnPassphrase(open, input.passphrase)
  await runCommand(open, commandOf(scope), async ({ audit }) => {
    audit({ action: 'childPage.closed', detail: { interviewId } })
    return {}
  })
  host.closeChildPage()
  return {}
})
