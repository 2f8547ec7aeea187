import type { Picture } from './pictures.ts'

/** A page to look through the pictures, by card, language, theme and width. It needs nothing beside it but them. */
export function indexPage(pictures: readonly Picture[]): string {
  const all = (name: 'language' | 'theme' | 'width') => [
    ...new Set(pictures.map((one) => one[name])),
  ]
  const languages = all('language').sort()
  const choice = (name: 'language' | 'theme' | 'width', label: string, values: string[]) =>
    `<label>${label} <select name="${name}"><option value="">all</option>${values
      .map((value) => `<option>${value}</option>`)
      .join('')}</select></label>`
  // Nothing in it may end the script it is written into.
  const data = JSON.stringify(pictures).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Every card of Reset My Phone</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Every card</h1>
<form>
<label>Card <input name="card" type="search" placeholder="sign in, channel …"></label>
${choice('language', 'Language', languages)}
${choice('theme', 'Theme', all('theme'))}
${choice('width', 'Width', all('width'))}
<output></output>
</form>
</header>
<main></main>
<script>const pictures = ${data};
${script}</script>
</body>
</html>
`
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d6d6d6, #444); --ground: light-dark(#f0f0f3, #101013); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); font: 15px/1.4 'Segoe UI', system-ui, sans-serif; }
header { position: sticky; top: 0; z-index: 1; padding: 10px 20px; border-bottom: 1px solid var(--line); background: Canvas; }
h1 { margin: 0 0 6px; font-size: 18px; }
form { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
label { display: flex; gap: 6px; align-items: center; }
input, select { padding: 4px 8px; border: 1px solid light-dark(#767676, #8d8d8d); border-radius: 4px; font: inherit; }
output { margin-inline-start: auto; color: light-dark(#565656, #b8b8b8); }
main { padding: 0 20px 40px; }
h2 { margin: 28px 0 8px; font-size: 15px; }
section > div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
figure { max-width: 100%; margin: 0; }
figcaption { margin-bottom: 4px; color: light-dark(#565656, #b8b8b8); font-size: 12px; }
figure a { display: block; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
figure a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
img { display: block; max-width: 100%; height: auto; }
`

// What is chosen stands in the address, so that a view can be passed on.
const script = `
const form = document.querySelector('form')
const wanted = new URLSearchParams(location.hash.slice(1) || 'language=en&theme=light&width=phone')
for (const [name, value] of wanted) if (form.elements[name]) form.elements[name].value = value
const make = (tag, more, ...children) => {
  const element = Object.assign(document.createElement(tag), more)
  element.append(...children)
  return element
}
function show() {
  const { card, ...exact } = Object.fromEntries(new FormData(form))
  const words = card.toLowerCase().split(/\\s+/).filter(Boolean)
  const shown = pictures.filter((one) =>
    words.every((word) => one.name.toLowerCase().includes(word)) &&
    Object.entries(exact).every(([name, value]) => value === '' || one[name] === value))
  const cards = Map.groupBy(shown, (one) => one.index)
  const sections = [...cards].sort(([one], [other]) => one - other).map(([, ofCard]) =>
    make('section', {}, make('h2', { textContent: ofCard[0].name }),
      make('div', {}, ...ofCard.map((one) => {
        const about = one.language + ', ' + one.theme + ', ' + one.width
        const href = [one.language, one.theme, one.width, one.index].join('/') + '.webp'
        const image = make('img', { width: one.wide, height: one.high, loading: 'lazy', src: href, alt: one.name + ': ' + about })
        return make('figure', {}, make('figcaption', { textContent: about }), make('a', { href }, image))
      }))))
  document.querySelector('main').replaceChildren(...sections)
  document.querySelector('output').textContent = cards.size + ' cards, ' + shown.length + ' pictures'
  history.replaceState(null, '', '#' + new URLSearchParams(new FormData(form)))
}
form.addEventListener('input', show)
form.addEventListener('submit', (event) => event.preventDefault())
show()
`
