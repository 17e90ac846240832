import { StreamLanguage } from '@codemirror/language';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import { Decoration, EditorView } from '@codemirror/view';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { outcomeColors } from '@backstage-data-mesh/plugin-data-mesh-react';
import CodeMirror, { ReactCodeMirrorRef } from '@uiw/react-codemirror';
import { useEffect, useMemo, useRef } from 'react';

const MARK = 'data-mesh-marked-line';

const useStyles = makeStyles(theme => {
  const { type } = theme.palette;
  return {
    source: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 3,
      fontSize: 12,
      overflow: 'hidden',
      '& .cm-gutters': { color: `${theme.palette.text.primary} !important` },
      // The dark theme's own surface leaves its greys too little contrast.
      ...(type === 'dark' && {
        '& .cm-editor, & .cm-gutters': { background: '#16191d !important' },
      }),
      [`& .${MARK}`]: {
        background: outcomeColors.fail[type].tint,
        boxShadow: `inset 3px 0 0 ${outcomeColors.fail[type].fill}`,
      },
    },
  };
});

interface SourceViewProps {
  text: string;
  label: string;
  /** Lines with a finding, from 1. */
  marked: readonly number[];
  /** The line to show; a new object shows it again. */
  target?: { line: number };
}

/**
 * The text of a contract with its line numbers. Only the lines in view are
 * drawn: contracts may have tens of thousands.
 */
export function SourceView({ text, label, marked, target }: SourceViewProps) {
  const classes = useStyles();
  const { palette } = useTheme();
  const editor = useRef<ReactCodeMirrorRef>(null);
  const extensions = useMemo(
    () => [
      StreamLanguage.define(yaml),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.decorations.of(view =>
        Decoration.set(
          [...new Set(marked)]
            .sort((a, b) => a - b)
            .filter(line => line >= 1 && line <= view.state.doc.lines)
            .map(line =>
              Decoration.line({ class: MARK }).range(
                view.state.doc.line(line).from,
              ),
            ),
        ),
      ),
    ],
    [label, marked],
  );

  const show = (view: EditorView | undefined) => {
    if (!view || !target) return;
    const { doc } = view.state;
    const { from } = doc.line(Math.min(Math.max(1, target.line), doc.lines));
    view.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    view.dom.scrollIntoView?.({ block: 'center' });
    view.focus();
  };
  useEffect(() => {
    show(editor.current?.view);
    // Only another target moves the view.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target]);

  return (
    <CodeMirror
      ref={editor}
      className={classes.source}
      value={text}
      theme={palette.type}
      extensions={extensions}
      readOnly
      indentWithTab={false}
      maxHeight="480px"
      onCreateEditor={show}
    />
  );
}
