/**
 * A loader that marks patterns which are only named as free of effects, so that a bundle leaves out those nobody uses: written
 * anew for old runtimes they are calls, and one for every emoji there is would be compiled for every event.
 */
export default function unusedPatternsMayGo(source) {
  return source.replace(/(?<=\bconst \w+ = )(?=RegExp\()/g, '/* #__PURE__ */ ');
}
