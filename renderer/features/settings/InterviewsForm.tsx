import { blamingWordsText, readBlamingWords } from '../../../shared/domain/interviews/blameHints'
import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { questionProblems } from './questionProblems'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** What a child is asked about an interview, and which words are pointed at while one is written up. */
export function InterviewsForm({ settings }: { readonly settings: Settings }) {
  const fields = useKeptFields(
    { form: 'settings interviews', follows: true },
    {
      questions: settings.feedbackQuestions,
      words: blamingWordsText(settings.blamingWords),
    },
  )
  const { questions, words } = fields.values
  const form = useSettingsForm(fields.keeping, () => {
    const { list, problems } = readWords(words)
    return {
      problems: [...questionProblems(questions), ...problems],
      change: {
        feedbackQuestions: questions.map((question) => question.trim()),
        blamingWords: list,
      },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      {questions.map((question, index) => (
        <LineField
          // A question is known by its number.
          key={index}
          id={`feedback-${index + 1}`}
          label={`Question ${index + 1} to the child about the interview`}
          value={question}
          onChange={(typed) =>
            fields.set({ questions: questions.map((each, at) => (at === index ? typed : each)) })
          }
          error={problemOf(form.problems, `feedback-${index + 1}`)}
        />
      ))}
      <NotesField
        id="blaming-words"
        label="Words that can blame"
        hint="One line each, forms apart by commas, then what could stand instead: absconded, absconding: went missing. Pointed at quietly while writing; never a block. Yours to change: no one national list is known."
        rows={6}
        {...fields.of('words')}
        error={problemOf(form.problems, 'blaming-words')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}

function readWords(text: string): { list: Settings['blamingWords']; problems: Problem[] } {
  const { list, badLines } = readBlamingWords(text)
  return {
    list: list.map(({ words, perhaps }) => ({ words: [...words], perhaps })),
    problems:
      badLines.length === 0
        ? []
        : [
            {
              fieldId: 'blaming-words',
              message: `Line ${badLines.join(', ')} needs words, a colon, and what could stand instead.`,
            },
          ],
  }
}
