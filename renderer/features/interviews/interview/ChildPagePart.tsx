import { codeLists, labelFor } from '../../../../shared/codes'
import { exactly } from '../../../../shared/domain/time/moment'
import { ButtonRow } from '../../../components/ButtonRow'
import { MarkedNotes } from '../../../components/MarkedNotes'
import { DialogButton, ShortForm } from '../../../components/FormDialog'
import { FactsList } from '../../../components/FactsList'
import { OwnWords } from '../../../components/OwnWords'
import { When } from '../../../components/When'
import { openChildPage } from '../childPage/openChildPage'
import { marksKey } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import type { PartProps } from './FormParts'

type Page = NonNullable<InterviewPage['childPage']>

const texts = [
  { field: 'pageOwnWords', label: 'What happened', of: ({ ownWords }: Page) => ownWords },
  { field: 'pageFeelingWords', label: 'How the child feels', of: ({ feelingWords }: Page) => feelingWords },
  { field: 'pageWouldHelp', label: 'What would help', of: ({ wouldHelp }: Page) => wouldHelp },
] as const

/** Gives the window to the child, and shows what the child wrote: to be marked, never to be changed. */
export function ChildPagePart({ page, part }: { readonly page: InterviewPage; readonly part: PartProps }) {
  const { childPage } = page
  const { fields } = part
  return (
    <>
      <ButtonRow>
        <DialogButton
          label={childPage === null ? 'Let the child write on screen' : 'Let the child write more'}
          title="A page for the child"
          renderForm={({ onDone }) => (
            <ShortForm
              keeps="nothing typed"
              save="Open the child's page"
              onSave={(saving) => saving.save([], () => openChildPage(page.id))}
              onDone={onDone}
            >
              {() => (
                <p>
                  The window shows a few plain questions and nothing of the register. Only your passphrase
                  brings you back. What you have typed so far is kept.
                </p>
              )}
            </ShortForm>
          )}
        />
      </ButtonRow>
      {childPage !== null && (
        <OwnWords>
          <p>
            <strong>Written by the child on screen</strong>,{' '}
            <When moment={exactly(childPage.writtenAt)} as="spoken" />
          </p>
          {texts
            .filter(({ of }) => (of(childPage) ?? '') !== '')
            .map(({ field, label, of }) => (
              <MarkedNotes
                key={field}
                id={field}
                label={`${label}, written by the child`}
                rows={1}
                readOnly
                value={of(childPage) ?? ''}
                marks={fields.values[marksKey(field)]}
                kinds={codeLists.markKind.codes}
                onChange={(_same, marks) => fields.set({ [marksKey(field)]: marks })}
              />
            ))}
          <ChildPicked childPage={childPage} />
        </OwnWords>
      )}
    </>
  )
}

/** What the child picked on screen, read only. */
export function ChildPicked({ childPage }: { readonly childPage: Page }) {
  const picked = [
    {
      label: 'How the child feels',
      value: childPage.feelings.map((code) => labelFor('feeling', code)).join(', '),
    },
    ...childPage.feedback.map(({ question, answer, note }) => ({
      label: question,
      value: [answer === null ? null : labelFor('feedbackAnswer', answer), note].filter(Boolean).join('. '),
    })),
  ].filter(({ value }) => value !== '')
  return picked.length === 0 ? null : <FactsList facts={picked} />
}
