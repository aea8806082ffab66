/** The guides, the main one first. */
export const GUIDES = ['docs/huong-dan.md', 'docs/guide.md'];

/**
 * Finds the blocks of code in a Markdown file.
 *
 * @param {string} markdown The text of the file.
 * @returns {{language: string, code: string, line: number, recipe?: string, policy?: string}[]} In order. `recipe` and
 *   `policy` are from a comment right before the block, `<!-- recipe: name -->`; `line` is where the block begins.
 */
export function codeBlocks(markdown) {
  const blocks = [];
  const lines = markdown.split('\n');
  let mark = {};
  for (let index = 0; index < lines.length; index += 1) {
    const [, indent, fence, language = ''] =
      /^(\s*)(`{3,})\s*([\w-]*)\s*$/.exec(lines[index]) ?? [];
    if (fence === undefined) {
      const [, kind, name] =
        /^\s*<!--\s*(recipe|policy):\s*([\w-]+)\s*-->\s*$/.exec(lines[index]) ?? [];
      if (kind) mark = {...mark, [kind]: name};
      else if (lines[index].trim() !== '' && !/^\s*<!--.*-->\s*$/.test(lines[index])) mark = {};
      continue;
    }
    const end = lines.findIndex((line, i) => i > index && line.trim() === fence);
    const code = lines
      .slice(index + 1, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join('\n');
    blocks.push({language, code: `${code}\n`, line: index + 1, ...mark});
    mark = {};
    index = end;
  }
  return blocks;
}
