import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, queryClient, type call } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { useMayOpen } from '../../app/useMayOpen'
import { useSession } from '../../app/session'
import { AppLink } from '../../components/AppLink'
import { Section } from '../../components/Section'
import { StepList, StepLine } from '../../components/StepList'

type Steps = Awaited<ReturnType<typeof call.register.firstSteps>>
type ByHand = Parameters<typeof call.register.tickFirstStep>[0]['step']

interface Step {
  readonly key: keyof Steps
  readonly words: string
  /** Where it is done. */
  readonly to: string | null
  /** The tick a person gives by hand, with the words on its button. */
  readonly byHand?: { readonly step: ByHand; readonly words: string }
}

const steps: readonly Step[] = [
  {
    key: 'council',
    words: "The council's number, and the senior manager responsible (“Named manager”)",
    to: paths.settingsPart('council'),
  },
  {
    key: 'recoverySheet',
    words: 'The recovery sheet is put away, proved by typing part of it',
    to: paths.settingsPart('recovery'),
  },
  { key: 'backupPlace', words: 'A second place for backups', to: paths.settingsPart('backups') },
  {
    key: 'children',
    words: "Children and their names, from the council's 903 files and a list",
    to: paths.import,
    byHand: { step: 'children', words: 'We start with none' },
  },
  {
    key: 'colleagues',
    words: 'Colleagues, each with a passphrase of their own; they work one at a time, and Ctrl+L locks',
    to: paths.people,
    byHand: { step: 'colleagues', words: 'There are none' },
  },
  { key: 'firstEpisode', words: 'The first real episode', to: paths.recordMissing() },
]

/** Six ticks after the register was made, an administrator's; gone when all are done. */
export function FirstSteps() {
  const { demo } = useSession()
  const found = useQuery(api.register.firstSteps.queryOptions())
  const tick = useMutation(
    api.register.tickFirstStep.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const mayOpen = useMayOpen()
  const mine = useMay('register.manage')
  const { data } = found
  if (!data || !mine || demo || steps.every(({ key }) => data[key])) return null
  const left = steps.filter(({ key }) => !data[key]).length
  return (
    <Section id="first-steps" heading="First steps" note={`${left} of ${steps.length} to do`}>
      <StepList>
        {steps.map(({ key, words, to, byHand }) => (
          <StepLine key={key} done={data[key]}>
            {!data[key] && to !== null && mayOpen(to) ? <AppLink to={to}>{words}</AppLink> : words}
            {!data[key] && byHand && (
              <Button variant="default" size="compact-sm" onClick={() => tick.mutate({ step: byHand.step })}>
                {byHand.words}
              </Button>
            )}
          </StepLine>
        ))}
      </StepList>
    </Section>
  )
}
