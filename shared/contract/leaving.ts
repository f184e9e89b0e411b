import type { z } from 'zod'
import { periodListNeeds } from './periodLists'
import type { Permission } from './permissions'
import type { documents } from './returns'
import type { tables } from './tables'

type InputOf<C extends { '~orpc': { inputSchema?: unknown } }> = z.output<
  C['~orpc']['inputSchema'] & z.ZodType
>

/** What can leave the register: every paper and every table. */
type Leaving = InputOf<typeof documents.make> | InputOf<typeof tables.save>['what']

type Needs = {
  readonly [K in Leaving['kind']]: Permission | ((what: Extract<Leaving, { readonly kind: K }>) => Permission)
}

/**
 * What each kind asks for, on paper and as a table alike, besides `documents.print` (which the audit trail alone does
 * without). Who may print a case paper may not thereby send figures out: those ask for `figures.export`, and what
 * goes to DfE or Ofsted for `returns.export`. A kind without a line here does not compile.
 */
const needs: Needs = {
  statutoryReturn: 'returns.prepare',
  annexA: 'returns.export',
  figures: 'figures.export',
  figureReport: 'figures.export',
  periodList: ({ asked }) => periodListNeeds[asked.list],
  workList: 'children.read',
  auditTrail: 'audit.read',
  caseSummary: 'children.read',
  childProfile: 'children.read',
  outOfHoursPack: 'children.read',
  panelPack: 'children.read',
  interviewRecord: 'children.read',
  episodeRecord: 'children.read',
  chronology: 'children.read',
  subjectAccess: 'children.read',
  withheldList: 'children.read',
  offerCard: 'children.read',
  offerLetter: 'children.read',
  homesExtract: 'documents.print',
  blankForm: 'documents.print',
  emptyInterview: 'documents.print',
  backupCertificate: 'documents.print',
  destructionCertificate: 'documents.print',
}

/** The permission a paper or a table asks for besides `documents.print`. */
export function neededToLeave(what: Leaving): Permission {
  const needed = needs[what.kind] as Permission | ((what: Leaving) => Permission)
  return typeof needed === 'function' ? needed(what) : needed
}
