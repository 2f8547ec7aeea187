import { byId } from './dom.js'

/** Tabs by the WAI-ARIA pattern: arrow keys move, a hidden tab counts what it has not shown. */
export function createTabs(ids, onOpen) {
  const panelOf = (tab) => byId(tab.getAttribute('aria-controls'))
  const tabs = ids.map(byId)

  function open(id) {
    const chosen = tabs.find((tab) => tab.id === id) ?? tabs[0]
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen))
      tab.tabIndex = tab === chosen ? 0 : -1
      panelOf(tab).hidden = tab !== chosen
    }
    const unread = chosen.querySelector('.unread')
    unread.textContent = ''
    unread.hidden = true
    onOpen(chosen.id)
    return chosen
  }

  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => open(tab.id))
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
      if (!step) return
      const next = tabs[(index + step + tabs.length) % tabs.length]
      next.click()
      next.focus()
    })
  }

  return {
    open,
    mark(id) {
      const tab = tabs.find((candidate) => candidate.id === id)
      if (!panelOf(tab).hidden) return
      const unread = tab.querySelector('.unread')
      const count = Number(unread.dataset.count ?? 0) * Number(!unread.hidden) + 1
      unread.dataset.count = String(count)
      unread.textContent = String(count)
      unread.setAttribute('aria-label', `${count} new`)
      unread.hidden = false
    },
  }
}
