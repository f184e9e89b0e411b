import type { call } from '../../app/api'

export type Temporary = Awaited<ReturnType<typeof call.users.invite>>
export type Person = Awaited<ReturnType<typeof call.users.list>>['people'][number]
export type ExtraRoles = Awaited<ReturnType<typeof call.users.list>>['extraRoles']
