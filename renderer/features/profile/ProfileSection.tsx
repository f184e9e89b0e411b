import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'

/** On the child's page: the way to the profile, and whether it can be gone by. */
export function ProfileSection({ childId }: { readonly childId: string }) {
  const page = useQuery(api.profile.get.queryOptions({ input: { childId } }))
  const { data } = page
  return (
    <Section
      id="profile"
      heading="Profile for the police"
      action={<AppLink to={paths.childProfile(childId)}>Open</AppLink>}
    >
      <RefusalNotice error={page.error} />
      {data &&
        (data.stale.length === 0 ? (
          <p>{data.photo?.words ?? 'Written down'}.</p>
        ) : (
          <StatusWord meaning={data.matters ? 'soon' : 'plain'}>{data.stale.join('. ')}</StatusWord>
        ))}
    </Section>
  )
}
