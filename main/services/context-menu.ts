import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { openExternal } from './external-links.ts'

/** The right click: spelling, clipboard, links. The page has no menu of its own for these. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, at) => {
    const items: MenuItemConstructorOptions[] = at.dictionarySuggestions.map(word => ({
      label: word,
      click: () => contents.replaceMisspelling(word),
    }))
    if (at.misspelledWord) {
      items.push(
        {
          label: 'Add to dictionary',
          click: () => {
            contents.session.addWordToSpellCheckerDictionary(at.misspelledWord)
          },
        },
        { type: 'separator' },
      )
    }
    if (/^(?:https|mailto|tel):/.test(at.linkURL)) {
      items.push({ label: 'Open link ...', click: () => void openExternal(at.linkURL) })
    }
    if (at.isEditable) items.push({ role: 'cut' })
    if (at.selectionText !== '') items.push({ role: 'copy' })
    if (at.isEditable) items.push({ role: 'paste' }, { role: 'selectAll' })
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}
