import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../app/api'
import { Banner } from '../../components/Banner'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Words } from '../../components/Words'

/** The PIN with which the person who is working opens the cover. */
export function OwnPin() {
  const pin = useQuery(api.cover.pin.queryOptions())
  const forget = useMutation(
    api.cover.forgetPin.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  if (!pin.data) return <RefusalNotice error={pin.error} />
  if (!pin.data.allowed)
    return (
      <Words>
        <p>This register allows no PIN: your passphrase opens the cover.</p>
      </Words>
    )
  return (
    <>
      <Words>
        <p>
          {pin.data.chosen
            ? 'Your PIN opens the cover (F8) for an hour after you last gave your passphrase.'
            : 'You have none: your passphrase opens the cover (F8). A PIN of six digits is quicker.'}{' '}
          Three wrong ones and Homeward locks. It opens nothing else.
        </p>
      </Words>
      <ChoosePin chosen={pin.data.chosen} />
      <RefusalNotice error={forget.error} />
      {pin.data.chosen && (
        <div>
          <Button
            variant="default"
            size="xs"
            loading={forget.isPending}
            onClick={() => forget.mutate(undefined)}
          >
            Give up the PIN
          </Button>
        </div>
      )}
    </>
  )
}

function ChoosePin({ chosen }: { readonly chosen: boolean }) {
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const choose = useMutation(
    api.cover.choosePin.mutationOptions({
      onSuccess: async () => {
        setFirst('')
        setAgain('')
        await queryClient.invalidateQueries()
      },
    }),
  )
  const submit = () => {
    const found = pinProblems(first, again)
    setProblems(found)
    if (found.length === 0) choose.mutate({ pin: first })
    else choose.reset()
  }
  return (
    <Form keeps="secret" onSubmit={submit}>
      <ErrorSummary problems={problems} />
      <RefusalNotice error={choose.error} />
      {choose.isSuccess && <Banner tone="done">The new PIN counts from now on.</Banner>}
      <LineField
        id="new-pin"
        label="New PIN"
        hint="Six digits; not 123456, and not one that repeats itself"
        secret
        width="short"
        maxLength={6}
        value={first}
        onChange={setFirst}
        error={problemOf(problems, 'new-pin')}
      />
      <LineField
        id="new-pin-again"
        label="The same PIN again"
        secret
        width="short"
        maxLength={6}
        value={again}
        onChange={setAgain}
        error={problemOf(problems, 'new-pin-again')}
      />
      <FormActions save={chosen ? 'Change the PIN' : 'Choose the PIN'} busy={choose.isPending} />
    </Form>
  )
}

function pinProblems(first: string, again: string): Problem[] {
  if (!/^\d{6}$/.test(first)) return [{ fieldId: 'new-pin', message: 'Type six digits' }]
  if (first !== again) return [{ fieldId: 'new-pin-again', message: 'The two PINs are not the same' }]
  return []
}
