import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DockerfileParser, ModifiableInstruction, PropertyInstruction } from 'dockerfile-ast'

/** The project's folder, from which the image is built. */
export const context = fileURLToPath(new URL('../', import.meta.url))

/** One instruction of a Dockerfile. */
export type Step = {
  readonly keyword: string
  readonly flags: Readonly<Record<string, string>>
  readonly words: readonly string[]
  /** For `ENV` and `LABEL`. */
  readonly properties: Readonly<Record<string, string>>
  /** All after the keyword and its flags, as it stands there. */
  readonly text: string
}

/** What is built from one `FROM` to the next. */
export type Stage = {
  readonly name: string | null
  readonly from: string
  readonly steps: readonly Step[]
}

/** The stages of a Dockerfile, first to last. */
export function stagesIn(text: string): readonly Stage[] {
  const stages: { name: string | null; from: string; steps: Step[] }[] = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const step: Step = {
      keyword: instruction.getKeyword(),
      flags:
        instruction instanceof ModifiableInstruction
          ? Object.fromEntries(
              instruction.getFlags().map((flag) => [flag.getName(), flag.getValue() ?? '']),
            )
          : {},
      words: instruction.getArguments().map((word) => word.getValue()),
      properties:
        instruction instanceof PropertyInstruction
          ? Object.fromEntries(
              instruction.getProperties().map((one) => [one.getName(), one.getValue() ?? '']),
            )
          : {},
      text: instruction.getRawArgumentsContent() ?? '',
    }
    if (step.keyword !== 'FROM') stages.at(-1)?.steps.push(step)
    else stages.push({ from: step.words[0] ?? '', name: step.words[2] ?? null, steps: [] })
  }
  return stages
}

/** A stage's steps after those of the stage that it starts from. */
export function stepsOf(stage: Stage, stages: readonly Stage[]): readonly Step[] {
  const parent = stages.find(({ name }) => name === stage.from)
  return [...(parent === undefined ? [] : stepsOf(parent, stages)), ...stage.steps]
}

/** How a container of the last stage runs. */
export function runIn(stages: readonly Stage[]) {
  const last = stages.at(-1)
  if (last === undefined) throw new Error('There is no stage')
  const steps = stepsOf(last, stages)
  const of = (keyword: string) => steps.filter((step) => step.keyword === keyword)
  return {
    steps,
    environment: Object.assign({}, ...of('ENV').map((step) => step.properties)) as Record<
      string,
      string
    >,
    folder: of('WORKDIR').at(-1)?.words[0] ?? '/',
    user: of('USER').at(-1)?.words[0] ?? '0',
    command: listIn(of('CMD').at(-1)?.text),
    healthCheck: listIn(
      of('HEALTHCHECK')
        .at(-1)
        ?.text.replace(/^CMD\s+/, ''),
    ),
    volumes: of('VOLUME').flatMap(({ words }) => words),
    ports: of('EXPOSE').flatMap(({ words }) => words),
    labels: Object.assign({}, ...of('LABEL').map((step) => step.properties)) as Record<
      string,
      string
    >,
  }
}

/** A command in exec form; null for one that a shell would run, which hears no signal. */
function listIn(text = ''): readonly string[] | null {
  return text.startsWith('[') ? (JSON.parse(text) as string[]) : null
}

/**
 * Whether a `.dockerignore` keeps a path, relative to the context, out of the build. The last line that
 * names it or a folder above it decides. Of wildcards it knows the one that means everything.
 */
export function keptOut(ignore: string): (path: string) => boolean {
  const lines = ignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const patterns = lines.map((line) => {
    const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? []
    if (pattern !== '*' && /[*?[\\ ]/.test(pattern)) throw new Error(`Not understood: ${line}`)
    return { pattern, isKeptOut: not === '' }
  })
  return (path) =>
    patterns.findLast(({ pattern }) => pattern === '*' || `${path}/`.startsWith(`${pattern}/`))
      ?.isKeptOut ?? false
}

/** What is built here, and what may get into it. */
export function readBuild() {
  const text = readFileSync(`${context}Dockerfile`, 'utf8')
  const ignore = readFileSync(`${context}.dockerignore`, 'utf8')
  return { text, stages: stagesIn(text), isKeptOut: keptOut(ignore) }
}
