import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { KeepsNothing } from '../../../renderer/components/formKeeping'

const folder = join(import.meta.dirname, '../../../renderer')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8') }))

/** Files of forms that keep nothing. One more is a decision: whatever it is, a lock in its middle loses it. */
const keepNothing: Readonly<Record<KeepsNothing, readonly string[]>> = {
  files: [
    'features/checking/CheckFiles.tsx',
    'features/exchange/ChooseFiles.tsx',
    'features/profile/PhotoSection.tsx',
    'features/settings/LogoSection.tsx',
  ],
  'no register': ['features/restore/ChoosePlace.tsx', 'features/register/create/PlaceStep.tsx'],
  'nothing typed': [
    'features/retention/ConfirmDestroy.tsx',
    'features/restore/Restored.tsx',
    'features/copying/CopyOut.tsx',
    'features/exchange/UndoDialog.tsx',
    'features/interviews/interview/ChildPagePart.tsx',
    'features/people/RemoveForm.tsx',
    'features/people/ResetForm.tsx',
    'features/register/FirstScreen.tsx',
    'features/register/create/BackupPlaceStep.tsx',
    'features/settings/Backups.tsx',
    'features/today/OwnDraft.tsx',
  ],
  'of the moment': ['features/documents/CopiesDialog.tsx'],
  secret: [
    'features/restore/TestBackupScreen.tsx',
    'features/restore/SecretForm.tsx',
    'app/shell/AskAgain.tsx',
    'app/shell/CoverSheet.tsx',
    'features/interviews/childPage/GiveBack.tsx',
    'features/register/ChangePassphrase.tsx',
    'features/register/ChooseOwnPassphrase.tsx',
    'features/register/RecoverPerson.tsx',
    'features/register/RecoverRegister.tsx',
    'features/register/UnlockScreen.tsx',
    'features/register/create/PassphraseStep.tsx',
    'features/register/recovery/KeepSheet.tsx',
    'features/register/recovery/ProveSheet.tsx',
    'features/register/recovery/RenewRecovery.tsx',
    'features/settings/OwnPin.tsx',
  ],
  shows: [
    'features/papers/WholeRecordScreen.tsx',
    'features/annexA/InspectionDay.tsx',
    'features/audit/FilterForm.tsx',
    'features/episodes/EpisodesScreen.tsx',
    'features/figures/PeriodPicker.tsx',
    'features/figures/WhichQuestions.tsx',
    'features/papers/ChronologyScreen.tsx',
  ],
  'ticked rows': ['features/assigning/AssignBar.tsx'],
}

test('the forms that keep nothing of what is typed are these, each for its reason', () => {
  const found = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/keeps="(?<why>[a-z ]+)"/gu)].map(({ groups }) => `${groups?.why}: ${name}`),
  )
  const known = Object.entries(keepNothing).flatMap(([why, names]) => names.map((name) => `${why}: ${name}`))
  expect([...new Set(found)].toSorted()).toEqual(known.toSorted())
})

test('every form is the component that asks what it keeps', () => {
  const raw = sources.filter(({ text }) => /<form\b/u.test(text)).map(({ name }) => name)
  expect(raw).toEqual(['components/Form.tsx'])
})

test('every box to type in is one of the components, or the search', () => {
  const boxes = /\b(?:TextInput|Textarea|NumberInput|PasswordInput)\b/u
  const own = sources.filter(({ name, text }) => !name.startsWith('components/') && boxes.test(text))
  expect(own.map(({ name }) => name)).toEqual(['app/shell/SearchBox.tsx'])
})
