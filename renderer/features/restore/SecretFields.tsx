import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField } from '../../components/LineField'
import { LinkButton } from '../../components/LinkButton'
import { WhoAreYou, type Whose } from '../register/WhoAreYou'
import type { CopySecret, CopySource } from './restoring'

/** What somebody types to open a copy: kept in memory alone. */
export interface TypedSecret {
  readonly bySheet: boolean
  readonly slotId: string | null
  readonly passphrase: string
  readonly code: string
}

/** A passphrase or a recovery code, while it is typed. */
export interface Secret {
  readonly typed: TypedSecret
  readonly setTyped: (typed: TypedSecret) => void
  readonly names: readonly Whose[]
  /** What was typed, with what is to be put right first. */
  readonly read: () => { readonly problems: readonly Problem[]; readonly secret: CopySecret }
  /** Why nobody could be named. */
  readonly error?: unknown
}

const nothingTyped: TypedSecret = { bySheet: false, slotId: null, passphrase: '', code: '' }

/** The secret of a copy as a form holds it. @param who has said already who they are, by their key slot */
export function useSecret(source: CopySource, who: string | null = null): Secret {
  const people = useQuery(api.restore.people.queryOptions({ input: { source } }))
  return { ...useSecretOf(people.data ?? [], who), error: people.error }
}

/** The same for people who are known. */
export function useSecretOf(names: readonly Whose[], who: string | null = null): Secret {
  const [typed, setTyped] = useState({ ...nothingTyped, slotId: who })
  const read: Secret['read'] = () => {
    const { bySheet, slotId, passphrase, code } = typed
    if (bySheet) {
      const problems =
        code.trim() === '' ? [{ fieldId: 'recovery-code', message: 'Type the recovery code' }] : []
      return { problems, secret: { kind: 'recovery', code } }
    }
    const problems: Problem[] = []
    if (slotId === null && names.length > 1) problems.push({ fieldId: 'who', message: 'Choose your name' })
    if (passphrase === '') problems.push({ fieldId: 'passphrase', message: 'Type your passphrase' })
    return { problems, secret: { kind: 'passphrase', slotId, passphrase } }
  }
  return { typed, setTyped, names, read }
}

export interface SecretFieldsProps {
  readonly secret: Secret
  /** Whose passphrase is meant. */
  readonly hint: string | undefined
  readonly problems: readonly Problem[]
}

/** Who is restoring, and the passphrase or the recovery code of the day the copy was made. */
export function SecretFields(props: SecretFieldsProps) {
  const { secret, problems, hint = 'Yours on the day the copy was made; an administrator’s' } = props
  const { typed, setTyped, names } = secret
  const instead = () => setTyped({ ...typed, bySheet: !typed.bySheet })
  return (
    <>
      {typed.bySheet ? (
        <LineField
          id="recovery-code"
          label="Recovery code"
          hint="All groups of the recovery sheet that was valid when the copy was made"
          value={typed.code}
          onChange={(code) => setTyped({ ...typed, code })}
          error={problemOf(problems, 'recovery-code')}
        />
      ) : (
        <>
          <WhoAreYou
            label="Who are you?"
            people={names}
            value={typed.slotId}
            onChange={(slotId) => setTyped({ ...typed, slotId })}
            error={problemOf(problems, 'who')}
          />
          <LineField
            id="passphrase"
            label="Passphrase"
            hint={hint}
            secret
            width="medium"
            maxLength={1024}
            value={typed.passphrase}
            onChange={(passphrase) => setTyped({ ...typed, passphrase })}
            error={problemOf(problems, 'passphrase')}
          />
        </>
      )}
      <p>
        <LinkButton onClick={instead}>
          {typed.bySheet ? 'Use a passphrase' : 'Use the recovery code'}
        </LinkButton>
      </p>
    </>
  )
}
