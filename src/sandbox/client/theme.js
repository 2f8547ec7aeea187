// A classic script in the head, so that the page never flashes in the other theme.
{
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const chosen = localStorage.getItem('theme')
    document.documentElement.dataset.theme = chosen ?? (system.matches ? 'dark' : 'light')
  }
  system.addEventListener('change', apply)
  document.addEventListener('DOMContentLoaded', () => {
    document.getElementById('theme-toggle').addEventListener('click', () => {
      const { theme } = document.documentElement.dataset
      localStorage.setItem('theme', theme === 'dark' ? 'light' : 'dark')
      apply()
    })
  })
  apply()
}
