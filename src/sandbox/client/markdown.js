// The part of Markdown that Teams shows in cards: bold, italics, links, lists. Everything is
// escaped as it is written out, so text from a device or a person can bring in no element.

const escape = (text) =>
  text
    .replace(/&(?!(?:#\d{1,6}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')

const INLINE = [
  [/^\\([!-/:-@[-`{-~])/, (m) => escape(m[1])],
  [
    /^\[((?:\\.|[^\]\\])+)\]\(((?:https?:\/\/|mailto:)[^\s()<>]+)\)/i,
    (m) => `<a href="${escape(m[2])}" target="_blank" rel="noopener">${inline(m[1])}</a>`,
  ],
  [/^\*\*(?=\S)((?:\\.|[^\\])+?)\*\*/s, (m) => `<strong>${inline(m[1])}</strong>`],
  [/^__(?=\S)((?:\\.|[^\\])+?)__(?!\w)/s, (m) => `<strong>${inline(m[1])}</strong>`, true],
  [/^\*(?=[^\s*])((?:\\.|[^\\*])+?)\*/s, (m) => `<em>${inline(m[1])}</em>`],
  [/^_(?=[^\s_])((?:\\.|[^\\_])+?)_(?!\w)/s, (m) => `<em>${inline(m[1])}</em>`, true],
  [/^<at>([^<]*)<\/at>/i, (m) => `<span class="mention">${escape(m[1])}</span>`],
  [/^\n/, () => '<br>'],
]

function inline(text) {
  let html = ''
  let plain = ''
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const insideWord = at > 0 && /\w/.test(text[at - 1])
    let hit
    let write
    for (const [pattern, writer, notInsideWord] of INLINE) {
      hit = notInsideWord && insideWord ? null : pattern.exec(rest)
      write = writer
      if (hit) break
    }
    if (hit) {
      html += escape(plain) + write(hit)
      plain = ''
      at += hit[0].length
    } else {
      plain += text[at]
      at += 1
    }
  }
  return html + escape(plain)
}

const ITEM = /^\s*(?:[-*+]|(\d{1,3})[.)])\s+(.*)$/

/** Turns Teams' subset of Markdown into HTML that is safe to set as innerHTML. */
export function markdownToHtml(text) {
  const blocks = []
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const item = ITEM.exec(line)
    const last = blocks.at(-1)
    if (item) {
      const kind = item[1] ? 'ol' : 'ul'
      if (last?.kind === kind) last.lines.push(item[2])
      else blocks.push({ kind, start: item[1], lines: [item[2]] })
    } else if (line.trim() === '') {
      if (last?.kind === 'p') blocks.push({ kind: 'gap' })
    } else if (last?.kind === 'p') last.lines.push(line)
    else blocks.push({ kind: 'p', lines: [line] })
  }
  return blocks
    .filter((block) => block.kind !== 'gap')
    .map(({ kind, start, lines }) => {
      if (kind === 'p') return `<p>${inline(lines.join('\n'))}</p>`
      const items = lines.map((line) => `<li>${inline(line)}</li>`).join('')
      return kind === 'ol' ? `<ol start="${start}">${items}</ol>` : `<ul>${items}</ul>`
    })
    .join('')
}
