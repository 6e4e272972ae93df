import vm from 'node:vm';
import { parse } from 'acorn';

/** The newest syntax that clasp and Apps Script take without complaint: class fields and private names came with 2022. */
const SYNTAX = 2020;
/** Parsing a bundle takes a while, and the same one is started over and over. */
const known = new Map<string, vm.Script>();

/** Compiles a script file as Google takes it on push: a classic script, so no modules, and no syntax newer than ES2020. */
export function compileSource(code: string, filename: string): vm.Script {
  const found = known.get(code);
  if (found !== undefined) return found;
  parse(code, { ecmaVersion: SYNTAX, sourceType: 'script' });
  const script = new vm.Script(code, { filename });
  known.set(code, script);
  return script;
}
