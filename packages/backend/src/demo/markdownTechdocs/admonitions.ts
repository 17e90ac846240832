import MarkdownIt from 'markdown-it';

const opening = /^!!!\s+([\w-]+)(?:\s+"(.*)")?\s*$/;

/**
 * The boxes of mkdocs: a line `!!! note "Title"`, then everything that is
 * indented by four spaces.
 */
export function admonitions(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'fence',
    'admonition',
    (state, startLine, endLine, silent) => {
      const start = state.bMarks[startLine] + state.tShift[startLine];
      const match = opening.exec(
        state.src.slice(start, state.eMarks[startLine]),
      );
      if (!match) {
        return false;
      }
      if (silent) {
        return true;
      }

      const indent = state.blkIndent + 4;
      let next = startLine + 1;
      while (
        next < endLine &&
        (state.isEmpty(next) || state.sCount[next] >= indent)
      ) {
        next++;
      }

      const [, type, givenTitle] = match;
      const title =
        givenTitle ?? type.charAt(0).toLocaleUpperCase() + type.slice(1);
      const box = state.push('admonition_open', 'div', 1);
      box.block = true;
      box.attrSet('class', `admonition ${type.toLocaleLowerCase()}`);
      if (title) {
        state
          .push('paragraph_open', 'p', 1)
          .attrSet('class', 'admonition-title');
        const inline = state.push('inline', '', 0);
        inline.content = title;
        inline.map = [startLine, startLine + 1];
        inline.children = [];
        state.push('paragraph_close', 'p', -1);
      }

      const outer = { blkIndent: state.blkIndent, lineMax: state.lineMax };
      state.blkIndent = indent;
      state.lineMax = next;
      state.md.block.tokenize(state, startLine + 1, next);
      Object.assign(state, outer);
      state.push('admonition_close', 'div', -1);
      state.line = next;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}
