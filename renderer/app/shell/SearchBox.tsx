import { Combobox, Kbd as MantineKbd, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { plainDateWords } from '../../../shared/domain/time/words'
import { useGo } from '../../components/AppLink'
import { StatusWord } from '../../components/StatusWord'
import { paths } from '../paths'
import { useMayOpen } from '../useMayOpen'
import classes from './SearchBox.module.css'
import { useChildSearch, type FoundChild } from './useChildSearch'

/** The search box has the focus when a register opens, and Ctrl+K brings it back. */
export const searchBoxId = 'search'

/** What is typed, who is found, and what the keys do: Enter opens the first or the chosen one, Escape clears. */
function useSearchBox() {
  const go = useGo()
  const [text, setText] = useState('')
  const { found, searching, settle } = useChildSearch(text)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const open = (child: FoundChild) => {
    settle(child.id)
    setText('')
    combobox.closeDropdown()
    go(paths.child(child.id))
  }
  const choose = (id: string) => {
    const child = found.find((each) => each.id === id)
    if (child) open(child)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setText('')
      combobox.closeDropdown()
    }
    const [first] = found
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0 && first) {
      event.preventDefault()
      open(first)
    }
  }
  return { text, setText, found, searching, combobox, choose, press }
}

/** Finds a child by name, id or date of birth as one types. */
export function SearchBox() {
  const { text, setText, found, searching, combobox, choose, press } = useSearchBox()
  const mayOpen = useMayOpen()
  useEffect(() => document.getElementById(searchBoxId)?.focus(), [])
  if (!mayOpen(paths.children)) return <div className={classes.none} />
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      width={420}
      position="bottom-start"
    >
      <Combobox.Target>
        <TextInput
          id={searchBoxId}
          className={classes.box}
          size="xs"
          aria-label="Find a child by name, id or date of birth"
          aria-keyshortcuts="Control+K"
          placeholder="Find a child"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<MantineKbd size="xs">Ctrl K</MantineKbd>}
          rightSectionWidth={58}
          rightSectionPointerEvents="none"
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => text !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={press}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label="Children found">
          {found.map((child) => (
            <Combobox.Option key={child.id} value={child.id}>
              <FoundLine child={child} />
            </Combobox.Option>
          ))}
          {found.length === 0 && (
            <Combobox.Empty>
              {searching ? 'Looking…' : 'Nobody in this register is called anything like that.'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Enough to pick the right child without opening it. */
function FoundLine({ child }: { readonly child: FoundChild }) {
  const facts = [
    child.dob === null ? null : `born ${plainDateWords(child.dob)}`,
    child.age === null ? null : `${child.age}`,
    child.localRef,
    child.careStatus,
  ].filter((fact) => fact !== null)
  return (
    <div className={classes.line}>
      <strong>{child.label}</strong>
      {child.missingNow && <StatusWord meaning="now">missing now</StatusWord>}
      <span className={classes.facts}>{facts.join(' · ')}</span>
    </div>
  )
}
