import {resolve} from 'node:path'
import type {Answer, Command} from './asked-thread.ts'

/**
 * Runs a command where others ran before it and others will after it, as its script does in a process of its own. The working directory must
 * be the folder of the command.
 *
 * @param script - the script, as what is imported; it does all it does as it is imported, so it must be another module for each run
 */
export async function runImported(
  script: string,
  {folder, script: path, args, env}: Command,
): Promise<Answer> {
  const [out, err]: [string[], string[]] = [[], []]
  process.stdout.write = chunk => out.push(String(chunk)) > 0
  process.stderr.write = chunk => err.push(String(chunk)) > 0
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name]
  Object.assign(process.env, env)
  process.argv = [process.execPath, resolve(folder, path), ...args]
  process.exitCode = undefined
  try {
    await import(script)
  } catch (error) {
    err.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 1
  }
  process.removeAllListeners('uncaughtException')
  return {code: Number(process.exitCode ?? 0), stdout: out.join(''), stderr: err.join('')}
}
