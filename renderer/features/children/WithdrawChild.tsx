import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../app/api'
import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import type { ChildPage } from './childPage'

interface ChildProps {
  readonly child: ChildPage['child']
}

/** For a child entered twice or by mistake, folded away; nothing is destroyed. */
export function WithdrawChild({ child, mayMerge }: ChildProps & { readonly mayMerge: boolean }) {
  const go = useGo()
  const [open, setOpen] = useState(false)
  return (
    <Section id="other" heading="Other changes" note="seldom needed" open={open} onToggle={setOpen}>
      <ButtonRow>
        {mayMerge && (
          <Button variant="default" size="xs" onClick={() => go(paths.childMerge(child.id))}>
            Same child as another
          </Button>
        )}
        <ReasonButton
          needs="children.write"
          label="Withdraw this child"
          title={`Withdraw ${child.label}`}
          of={child.id}
          explain="For a child entered by mistake. The child leaves every list and search. Nothing is destroyed: the record can be brought back from this page. A child entered twice is better put together with the other record."
          onConfirm={(reason) => call.children.withdraw({ id: child.id, version: child.version, reason })}
        />
      </ButtonRow>
    </Section>
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
