import {type ParseArgsConfig, parseArgs} from 'node:util'

export type CommandOptions = NonNullable<ParseArgsConfig['options']>

/** How a command may be called. */
export interface CommandForm<Options extends CommandOptions> {
  /** What `--help` prints; its first line reads `用法：npm run NAME …`. */
  readonly usage: string
  /** As `parseArgs` takes them; `--help` and `-h` every command has. */
  readonly options: Options
  /** Whether anything but options may follow. */
  readonly operands: boolean
}

/** What was typed behind a command, read by its form. */
export type CommandLine<Options extends CommandOptions> =
  | {readonly asks: 'run'; readonly values: OptionValues<Options>; readonly operands: readonly string[]}
  | {readonly asks: 'help'}
  /** `reason`: what was typed wrongly, in Chinese. */
  | {readonly asks: 'mending'; readonly reason: string}

export type OptionValues<Options extends CommandOptions> = ReturnType<
  typeof parseArgs<{options: Options; allowPositionals: true}>
>['values']

/**
 * Reads the words behind a command. What cannot be read is said in Chinese, since `parseArgs` has English only.
 *
 * @param environment - npm's variables show which options it kept for itself because nobody typed `--` before them
 */
export function readCommandLine<Options extends CommandOptions>(
  words: readonly string[],
  form: CommandForm<Options>,
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine<Options> {
  const {tokens} = parseArgs({
    args: [...words],
    options: {...form.options, help: {type: 'boolean', short: 'h'}},
    strict: false,
    tokens: true,
  })
  if (tokens.some(token => token.kind === 'option' && token.name === 'help')) return {asks: 'help'}
  for (const token of tokens) {
    const reason =
      token.kind === 'option'
        ? faultOf(token, form.options[token.name]?.type)
        : token.kind === 'positional' && !form.operands
          ? `“${token.value}”是多余的`
          : undefined
    if (reason !== undefined) return {asks: 'mending', reason}
  }
  const kept = keptByNpm(Object.keys(form.options), environment)
  if (kept !== undefined)
    return {
      asks: 'mending',
      reason: `${kept} 被 npm 自己收走了，没有传到这里；请在它前面加两个连字符，写作 -- ${kept}`,
    }
  const {values, positionals} = parseArgs({
    args: [...words],
    options: form.options,
    allowPositionals: true,
  })
  return {asks: 'run', values, operands: positionals}
}

interface OptionToken {
  readonly rawName: string
  readonly value?: string | undefined
}

function faultOf({rawName, value}: OptionToken, type: 'string' | 'boolean' | undefined): string | undefined {
  if (type === undefined) return `没有 ${rawName} 这个选项`
  if (type === 'boolean' && value !== undefined) return `${rawName} 后面不带“=${value}”`
  // parseArgs would take the next option for the value
  if (type === 'string' && (value === undefined || value === '' || value.startsWith('-')))
    return `${rawName} 后面缺了一个值`
  return undefined
}

/** An option that stands in npm's environment: `npm run convert --check` gives it to npm, and convert would write. */
function keptByNpm(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const name = names.find(name => {
    const variable = (name: string) => environment[`npm_config_${name.replaceAll('-', '_')}`]
    return name.startsWith('no-') ? variable(name.slice(3)) === '' : (variable(name) ?? '') !== ''
  })
  return name === undefined ? undefined : `--${name}`
}
