import { expect, test } from '@jest/globals'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { validate } from 'dockerfile-utils'
import { variables } from '../src/settings.ts'
import { context, keptOut, readBuild, runIn, stagesIn, stepsOf, type Stage } from './dockerfile.ts'

const { text, isKeptOut } = readBuild()
const { name, description, engines, devDependencies, scripts } = JSON.parse(
  readFileSync(`${context}package.json`, 'utf8'),
) as {
  name: string
  description: string
  engines: { node: string }
  devDependencies: { node: string }
  scripts: { start: string }
}
const port = variables.shape.PORT.parse(undefined)

type Rule = {
  promise: string
  holds: (stages: readonly Stage[], run: ReturnType<typeof runIn>) => boolean
  /** What in the file, replaced by what, breaks it. */
  broken: [from: string | RegExp, to: string][]
}

const every = (stages: readonly Stage[]) => stages.flatMap((stage) => stepsOf(stage, stages))

const rules: Rule[] = [
  {
    promise: 'it runs as somebody other than root, said by number',
    holds: (_, { user }) => /^[1-9]\d*:[1-9]\d*$/.test(user),
    broken: [
      ['USER 10001:10001', ''],
      ['USER 10001:10001', 'USER node'],
      ['USER 10001:10001', 'USER 0:0'],
    ],
  },
  {
    promise: 'Node itself gets the signals: no shell, no npm between',
    holds: (stages, { command }) =>
      command?.join(' ') === scripts.start &&
      every(stages).every(({ keyword }) => keyword !== 'ENTRYPOINT'),
    broken: [
      [/CMD \["node", "--max.*\]/, 'CMD node src/index.ts'],
      [/CMD \["node", "--max.*\]/, 'CMD ["npm", "start"]'],
      ['"--max-semi-space-size=8", ', ''],
      [
        /CMD \["node", "--max.*\]/,
        'ENTRYPOINT ["sh"]\nCMD ["node", "--max-semi-space-size=8", "src/index.ts"]',
      ],
    ],
  },
  {
    promise: 'whether it is well is asked without a shell, of the port that is configured',
    holds: (_, { healthCheck, ports }) =>
      healthCheck?.[0] === 'node' &&
      healthCheck.join(' ').includes(`process.env.PORT || ${port}`) &&
      ports.join() === String(port),
    broken: [
      [/HEALTHCHECK .*\n.*\n/, ''],
      [/CMD \["node", "-e".*\]/, 'CMD curl -f http://localhost:3978/healthz'],
      ['EXPOSE 3978', 'EXPOSE 80'],
    ],
  },
  {
    promise: 'every stage starts from the slim image of the Node that the tests run on',
    holds: (stages) => {
      const names = stages.map((stage) => stage.name)
      const images = stages.filter(({ from }) => !names.includes(from)).map(({ from }) => from)
      const [major] = process.versions.node.split('.')
      return (
        images.length > 0 &&
        images.every((image) => new RegExp(`^node:${major}-[a-z]+-slim$`).test(image)) &&
        devDependencies.node.startsWith(`^${major}.`) &&
        Number(major) >= Number(/\d+/.exec(engines.node)?.[0])
      )
    },
    broken: [
      ['node:24-trixie-slim', 'node:latest'],
      ['node:24-trixie-slim', 'node'],
      ['node:24-trixie-slim', 'node:22-trixie-slim'],
      ['FROM base\n', 'FROM alpine:3\n'],
    ],
  },
  {
    promise: 'what is installed is what the lock file says, for production, and runs nothing',
    holds: (stages) => {
      const installs = every(stages).filter(({ text }) => /\bnpm (ci|i|install)\b/.test(text))
      return (
        installs.length === 1 &&
        installs.every(({ text }) => /npm ci --omit=dev .*--ignore-scripts /.test(text))
      )
    },
    broken: [
      ['npm ci', 'npm install'],
      ['--omit=dev ', ''],
      ['--ignore-scripts ', ''],
    ],
  },
  {
    promise: 'nothing comes from the network but base image and packages',
    holds: (stages) =>
      every(stages).every(
        ({ keyword, text }) => keyword !== 'ADD' && !/\b(curl|wget|apt-get|git)\b/.test(text),
      ),
    broken: [['COPY src src', 'ADD https://example.com/src.tar src']],
  },
  {
    promise: 'the build is given no secret, and the image says nothing of the configuration',
    holds: (stages, { environment }) =>
      every(stages).every(({ keyword, text }) => keyword !== 'ARG' && !/type=secret/.test(text)) &&
      Object.keys(environment).join() === 'NODE_ENV,DATA_DIR' &&
      environment['NODE_ENV'] === 'production',
    broken: [
      ['WORKDIR /app', 'ARG NPM_TOKEN\nWORKDIR /app'],
      ['ENV DATA_DIR=/data', 'ENV DATA_DIR=/data GRAPH_CLIENT_SECRET=x'],
      ['ENV NODE_ENV=production', 'ENV NODE_ENV=development'],
    ],
  },
  {
    promise: 'the folder of the embedded database belongs to its user, and outlives the container',
    holds: (_, { steps, environment, user, volumes }) =>
      volumes.join() === environment['DATA_DIR'] &&
      steps.some(({ text }) => text.includes(`chown ${user} "$DATA_DIR"`)),
    broken: [
      ['VOLUME /data', ''],
      ['USER 10001:10001', 'USER 10002:10002'],
    ],
  },
  {
    promise: 'the program belongs to root, so its user cannot change it',
    holds: (stages) => every(stages).every(({ flags }) => !('chown' in flags || 'chmod' in flags)),
    broken: [['COPY --from=program', 'COPY --chown=10001 --from=program']],
  },
  {
    promise: 'its labels are true',
    holds: (_, { labels }) =>
      labels['org.opencontainers.image.title'] === name &&
      labels['org.opencontainers.image.description'] === description &&
      Object.keys(labels).length === 2,
    broken: [['title="reset-my-phone"', 'title="another"']],
  },
]

test('the Dockerfile is one that can be built', () => {
  expect(validate(text)).toEqual([])
  expect(validate(text.replace('USER', 'USR'))).not.toEqual([])
})

for (const { promise, holds, broken } of rules) {
  test(promise, () => {
    const holdsIn = (one: string) => holds(stagesIn(one), runIn(stagesIn(one)))
    expect(holdsIn(text)).toBe(true)
    for (const [from, to] of broken) {
      const other = text.replace(from, to)
      expect(other).not.toBe(text)
      expect({ other, holds: holdsIn(other) }).toEqual({ other, holds: false })
    }
  })
}

test('everything that is copied is there, and nothing else gets into the build', () => {
  const sources = readBuild()
    .stages.flatMap(({ steps }) => steps)
    .filter(({ keyword, flags }) => keyword === 'COPY' && !('from' in flags))
    .flatMap(({ words }) => words.slice(0, -1))
  expect(sources).toContain('src')
  for (const source of sources) {
    expect(statSync(context + source)).toBeDefined()
    expect([source, isKeptOut(source)]).toEqual([source, false])
  }
  const tops = readdirSync(context).filter((top) => !isKeptOut(top))
  expect(tops.filter((top) => !sources.includes(top))).toEqual([])
})

test('no secret, history, test or simulated tenant gets into the build', () => {
  const out = [
    ...['env', 'env/.env.example', 'env/.env.production', '.env', '.npmrc', '.git', '.git/config'],
    ...['test', 'test/start.test.ts', 'node_modules', 'node_modules/pg/package.json', '.data/lock'],
    ...[
      'src/sandbox',
      'src/sandbox/index.ts',
      'src/commands/package.ts',
      'compose.yaml',
      'appPackage/color.png',
      'x.pem',
    ],
  ]
  expect(out.filter((path) => !isKeptOut(path))).toEqual([])
  const own = ['package.json', 'src/index.ts', 'cards/strings/en.json', 'appPackage/manifest.json']
  expect(own.filter(isKeptOut)).toEqual([])
})

test('.dockerignore is read as Docker reads it: the last line that fits decides', () => {
  const isOut = keptOut('# comment\n*\n!src\nsrc/sandbox\n!src/sandbox/kept.ts\n')
  expect(isOut('README.md')).toBe(true)
  expect(isOut('src/index.ts')).toBe(false)
  expect(isOut('srcs')).toBe(true)
  expect(isOut('src/sandbox/index.ts')).toBe(true)
  expect(isOut('src/sandbox/kept.ts')).toBe(false)
  expect(() => keptOut('**/*.ts')).toThrow('Not understood: **/*.ts')
})
