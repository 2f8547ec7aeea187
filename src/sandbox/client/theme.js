// A classic script in the head, so that the page never flashes in another theme.
{
  const themes = ['light', 'dark', 'contrast']
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const chosen = localStorage.getItem('theme')
    document.documentElement.dataset.theme = chosen ?? (system.matches ? 'dark' : 'light')
  }
  system.addEventListener('change', apply)
  document.addEventListener('DOMContentLoaded', () => {
    document.getElementById('theme-toggle').addEventListener('click', () => {
      const now = themes.indexOf(document.documentElement.dataset.theme)
      localStorage.setItem('theme', themes[(now + 1) % themes.length])
      apply()
    })
  })
  apply()
}
