import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconBrightness, IconCheck } from '@tabler/icons-react'
import { call } from '../api'

const schemes: readonly { readonly value: MantineColorScheme; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As this PC is set' },
]

/** Light, dark, or as the system is set; main keeps the choice for the next window. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label="Light or dark" title="Light or dark">
          <IconBrightness size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ value, label }) => (
          <Menu.Item
            key={value}
            aria-current={colorScheme === value}
            leftSection={
              <IconCheck size={15} aria-hidden visibility={colorScheme === value ? undefined : 'hidden'} />
            }
            onClick={() => {
              setColorScheme(value)
              void call.shell.colourScheme({ scheme: value }).catch(() => undefined)
            }}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
