import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { May } from '../../app/May'
import { Banner } from '../../components/Banner'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import type { ChildPage } from './childPage'

interface ChildProps {
  readonly child: ChildPage['child']
}

/** For a child entered twice or by mistake; nothing is destroyed. */
export function WithdrawChild({ child }: ChildProps) {
  return (
    <div>
      <ReasonButton
        needs="children.write"
        label="Withdraw this child"
        title={`Withdraw ${child.label}`}
        explain="For a child entered by mistake or twice. The child leaves every list and search. Nothing is destroyed: the record can be brought back from this page."
        onConfirm={(reason) => call.children.withdraw({ id: child.id, version: child.version, reason })}
      />
    </div>
  )
}

/** At the top of a withdrawn child's page. */
export function BringBackChild({ child }: ChildProps) {
  const bringBack = useMutation(api.children.bringBack.mutationOptions())
  return (
    <>
      <RefusalNotice error={bringBack.error} />
      <Banner
        tone="soon"
        title="This child has been withdrawn"
        action={
          <May permission="children.write">
            <Button
              size="xs"
              variant="default"
              loading={bringBack.isPending}
              onClick={() => bringBack.mutate({ id: child.id, version: child.version })}
            >
              Bring back
            </Button>
          </May>
        }
      >
        It stands on no list and is found by no search. The reason stands under “Who changed what”.
      </Banner>
    </>
  )
}
