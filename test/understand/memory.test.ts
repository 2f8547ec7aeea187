import { expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'

const MB = 1024 * 1024
const script = `
  await import('./src/understand/types.ts')
  gc()
  const before = process.memoryUsage().heapUsed
  const { understand } = await import('./src/understand.ts')
  understand('reset my phone')
  gc()
  console.log(process.memoryUsage().heapUsed - before)
`

test('what is known of all languages takes less than 10 MB of memory', () => {
  const kept = execFileSync(
    process.execPath,
    ['--expose-gc', '--input-type=module', '--eval', script],
    { cwd: new URL('../../', import.meta.url), encoding: 'utf8', env: {} },
  )
  expect(Number(kept) / MB).toBeGreaterThan(1)
  expect(Number(kept) / MB).toBeLessThan(10)
})
