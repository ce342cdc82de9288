// Reads TypeScript as text, well enough for the architecture test: imports, and code without its comments.
// No parser: TypeScript 7 has no JavaScript interface, and the whole of src is read in some milliseconds this way.

// Strings come first in the alternation, so that "//" inside one is not taken for a comment.
const STRING_OR_COMMENT = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g;

/** The same text with comments blanked; line numbers stay. */
export function withoutComments(text: string): string {
  return text.replaceAll(STRING_OR_COMMENT, (whole, string: string | undefined) => string ?? whole.replaceAll(/[^\n]/g, ' '));
}

/** Every specifier a file names: import, re-export, import type, dynamic import. */
export function readSpecifiers(text: string): string[] {
  const code = withoutComments(text);
  const patterns = [/(?:^|[;}])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm, /(?:^|[;}])\s*import\s*['"]([^'"]+)['"]/gm, /\bimport\(\s*['"]([^'"]+)['"]/g];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** As readSpecifiers, without dynamic imports: those are how a lazy page may come back to its routes. */
export function readImports(text: string): string[] {
  return readSpecifiers(text.replaceAll(/\bimport\(\s*['"][^'"]+['"]/g, ''));
}

/** The files of the first circle found, first and last the same; empty when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) return [...trail.slice(seenAt), path];
    if (done.has(path)) return [];
    for (const target of graph.get(path) ?? []) {
      const cycle = visit(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
