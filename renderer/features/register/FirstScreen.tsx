import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api, call } from '../../app/api'
import { ButtonRow } from '../../components/ButtonRow'
import { FormActions, Form } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import { fromGrant, fromRecent, type ChosenRegister, type RecentRegister } from './chosenRegister'
import { RecentRegisters } from './RecentRegisters'
import { StartFrame } from './StartFrame'

export interface FirstScreenProps {
  readonly recent: readonly RecentRegister[]
  readonly banner: ReactNode
  readonly onStart: () => void
  /** Files of a return are to be looked at, without a register. */
  readonly onCheck: () => void
  /** A backup is to be restored: in the place of a register that is known, or as one of its own. */
  readonly onRestore: (register: ChosenRegister | null) => void
  readonly onChosen: (register: ChosenRegister) => void
  readonly onOpened: () => void
}

/** What Homeward is, what starting needs, the three ways in, and what needs no register. */
export function FirstScreen(props: FirstScreenProps) {
  const { recent, banner, onStart, onCheck, onRestore, onChosen, onOpened } = props
  const demo = useMutation(api.register.openDemo.mutationOptions({ onSuccess: onOpened }))
  const [failure, setFailure] = useState<unknown>(null)
  const openOne = async () => {
    const grant = await call.shell.choose({ purpose: 'openRegister' })
    if (grant !== null) onChosen(fromGrant(grant))
  }
  return (
    <StartFrame title="Missing episodes and return home interviews" banner={banner}>
      <RefusalNotice error={demo.error ?? failure} />
      <Words>
        <p>
          Homeward is where a council records when a child goes missing and comes back, and every return home
          interview it offers. It turns a year of recording into the statutory return.
        </p>
        <p>
          Everything is kept in one encrypted file on this PC. Nothing leaves the file unless you save or
          print it.
        </p>
      </Words>
      {recent.length > 0 && (
        <Section id="recent" heading="Used on this PC">
          <RecentRegisters
            recent={recent}
            onChoose={(row) => onChosen(fromRecent(row))}
            onRestore={(row) => onRestore(fromRecent(row))}
          />
        </Section>
      )}
      <Section id="start" heading={recent.length > 0 ? 'Another register' : 'To start you need'}>
        {recent.length === 0 && (
          <Words>
            <ul>
              <li>20 minutes</li>
              <li>a printer, for the recovery sheet</li>
              <li>
                a second place for backups: a network share, another drive, or a memory stick that is kept
                locked away
              </li>
            </ul>
          </Words>
        )}
        <Form keeps="nothing typed" onSubmit={onStart}>
          <FormActions save="Start our register">
            <Button variant="default" onClick={() => void openOne().catch(setFailure)}>
              Open one
            </Button>
            <Button variant="default" onClick={() => onRestore(null)}>
              Restore a backup
            </Button>
            <Button variant="default" loading={demo.isPending} onClick={() => demo.mutate(undefined)}>
              Look round with made-up children
            </Button>
          </FormActions>
        </Form>
      </Section>
      <Section id="check" heading="Without a register">
        <Words>
          <p>Look at any council's SSDA903 files with the checks of the Missing table. Nothing is kept.</p>
        </Words>
        <ButtonRow>
          <Button variant="default" onClick={onCheck}>
            Check 903 files
          </Button>
        </ButtonRow>
      </Section>
    </StartFrame>
  )
}
