import { Combobox, Kbd as MantineKbd, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useOpen } from '../../components/AppLink'
import { useNow } from '../../components/useNow'
import { api } from '../api'
import { paths } from '../paths'
import { useMayOpen } from '../useMayOpen'
import { foundGroups, recentGroups, type FoundGroup } from './foundGroups'
import classes from './SearchBox.module.css'
import { useSettled } from './useSettled'

const searchBoxId = 'search'
const listId = 'search-found'

/** Goes to the search box and opens it: Ctrl+K. It has the focus, closed, when a register opens. */
export function openSearchBox(): void {
  const box = document.getElementById(searchBoxId)
  box?.focus()
  box?.click()
}

/** What is found for what is typed; for an empty box, what this person opened last. */
function useFound(text: string, opened: boolean) {
  const now = useNow()
  const search = useQuery({
    ...api.finding.search.queryOptions({ input: { text } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const recent = useQuery({
    ...api.finding.recent.queryOptions(),
    enabled: opened && text === '',
    gcTime: 0,
  })
  if (text === '') return { groups: recentGroups(recent.data ?? [], now), waiting: recent.data === undefined }
  return {
    groups: search.data === undefined ? [] : foundGroups(search.data, now),
    waiting: search.isFetching,
  }
}

/**
 * The option the arrows stand on, for readers. Mantine's own account of it outlives the list: opened anew it points to an
 * option that is gone.
 */
function useActiveOption() {
  const [active, setActive] = useState<string | undefined>()
  return {
    active,
    forget: () => setActive(undefined),
    /** After the list has moved. */
    follow: () =>
      setTimeout(() => setActive(document.querySelector(`#${listId} [data-combobox-selected]`)?.id)),
  }
}

/** What the keys do: arrows choose, Enter opens the first or the chosen one, Escape clears and closes. */
function useSearchBox() {
  const open = useOpen()
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const { active, follow, forget } = useActiveOption()
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      forget()
    },
  })
  const settle = useSettled(text)
  const { groups, waiting } = useFound(text, combobox.dropdownOpened)
  const items = groups.flatMap((group) => group.items)
  const choose = (key: string) => {
    const item = items.find((each) => each.key === key)
    if (item === undefined) return
    settle(item.childId)
    setTyped('')
    combobox.closeDropdown()
    open(item.path)
  }
  const press = (event: KeyboardEvent) => {
    follow()
    if (event.key === 'Escape') {
      combobox.closeDropdown()
      setTyped('')
    }
    const [first] = items
    const chooseFirst = event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0
    if (!chooseFirst || first === undefined || text === '') return
    event.preventDefault()
    choose(first.key)
  }
  const spoken = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-expanded': combobox.dropdownOpened,
    'aria-controls': combobox.dropdownOpened ? listId : undefined,
    'aria-activedescendant': active,
  } as const
  return { typed, setTyped, groups, waiting, combobox, choose, press, spoken }
}

/** Finds children, episodes, interviews, people, places and actions as one types. */
export function SearchBox() {
  const { typed, setTyped, groups, waiting, combobox, choose, press, spoken } = useSearchBox()
  const mayOpen = useMayOpen()
  useEffect(() => document.getElementById(searchBoxId)?.focus(), [])
  if (!mayOpen(paths.children)) return <div className={classes.none} />
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      width={480}
      position="bottom-start"
    >
      <Combobox.Target withAriaAttributes={false}>
        <TextInput
          {...spoken}
          id={searchBoxId}
          className={classes.box}
          size="xs"
          aria-label="Find a child, an episode, a person or a place"
          aria-keyshortcuts="Control+K"
          placeholder="Find anything"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<MantineKbd size="xs">Ctrl K</MantineKbd>}
          rightSectionWidth={58}
          rightSectionPointerEvents="none"
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => typed !== '' && combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={press}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown}>
        <FoundOptions groups={groups} waiting={waiting} searched={typed.trim() !== ''} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

interface FoundOptionsProps {
  readonly groups: readonly FoundGroup[]
  readonly waiting: boolean
  readonly searched: boolean
}

function FoundOptions({ groups, waiting, searched }: FoundOptionsProps) {
  const nothing = searched
    ? 'Nothing in this register is called anything like that.'
    : 'What you open is listed here. Type a name, a reference, a phone number or a postcode.'
  return (
    <Combobox.Options id={listId} aria-label={searched ? 'Found' : 'Opened last'}>
      {groups.map(({ label, items }) => (
        <Combobox.Group key={label} label={label}>
          {items.map(({ key, line }) => (
            <Combobox.Option key={key} value={key}>
              {line}
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
      {groups.length === 0 && <Combobox.Empty>{waiting ? 'Looking…' : nothing}</Combobox.Empty>}
    </Combobox.Options>
  )
}
