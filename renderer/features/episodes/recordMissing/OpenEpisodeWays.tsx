import { AppLink } from '../../../components/AppLink'
import { Banner } from '../../../components/Banner'
import { ChoiceField, type Choice } from '../../../components/ChoiceField'
import { problemOf, type Problem } from '../../../components/ErrorSummary'
import { When } from '../../../components/When'
import { paths } from '../../../app/paths'
import type { EpisodePage } from '../episodePage'
import type { OpenWay } from './missingDraft'

export interface OpenEpisodeWaysProps {
  readonly open: EpisodePage
  readonly way: OpenWay | null
  readonly onWay: (way: OpenWay) => void
  readonly problems: readonly Problem[]
}

/** A child is never missing twice at once: what this report is about, asked before anything else. */
export function OpenEpisodeWays({ open, way, onWay, problems }: OpenEpisodeWaysProps) {
  const { ref, stillMissingQuestion, foundNotBack, typeLabel, start } = open
  return (
    <>
      <Banner
        tone="soon"
        title={
          stillMissingQuestion
            ? `Open in last year's return: ${ref}`
            : `This child has an open episode already: ${ref}`
        }
        action={<AppLink to={paths.episode(open.id)}>Open {ref}</AppLink>}
      >
        {typeLabel} since <When moment={start} as="spoken" />
        {stillMissingQuestion
          ? '. Nobody has said yet whether the child came back.'
          : foundNotBack
            ? ', found, not back yet.'
            : ', not back yet.'}
      </Banner>
      <ChoiceField
        id="way"
        label="What is this report about?"
        choices={waysFor(open)}
        value={way}
        onChange={onWay}
        error={problemOf(problems, 'way')}
      />
    </>
  )
}

function waysFor({ ref, stillMissingQuestion }: EpisodePage): readonly Choice<OpenWay>[] {
  const same = { value: 'same', label: `The same absence: add this notice to ${ref}` } as const
  const between = {
    value: 'between',
    label: 'The child came back in between, and is missing again',
    hint: `The return from ${ref} and the new episode are recorded in one step.`,
  } as const
  const earlier = { value: 'earlier', label: `An earlier absence, over before ${ref} began` } as const
  if (!stillMissingQuestion) return [same, between, earlier]
  const backSince = {
    value: 'backSince',
    label: 'The child has been back since, nobody knows from when, and is missing again',
  } as const
  return [{ ...same, hint: 'The child has been missing all along.' }, between, backSince, earlier]
}
