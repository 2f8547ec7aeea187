/** Makes an element: attributes by name, `on…` as listeners, text always as text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== undefined && child !== null))
  return element
}

/** The element with this id. */
export const byId = (id) => document.getElementById(id)

/** "Pixel 8 (work)" becomes "pixel-8-work". */
export const slug = (name) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

const AVATAR_COLOURS = ['#a4262c', '#0f548c', '#5c2e91', '#0b6a0b', '#8e562e', '#005b70', '#7a2767']

/** Dresses an element as a person's avatar: initials on a colour that stays the same. */
export function asAvatar(element, name) {
  const words = name.split(/\s+/).filter(Boolean)
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
  element.textContent = initials.map((word) => word?.[0]?.toUpperCase() ?? '').join('')
  const sum = [...name].reduce((total, letter) => total + letter.codePointAt(0), 0)
  element.style.backgroundColor = AVATAR_COLOURS[sum % AVATAR_COLOURS.length]
  return element
}
