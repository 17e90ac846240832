import { StreamLanguage } from '@codemirror/language';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import { unifiedMergeView } from '@codemirror/merge';
import { EditorView } from '@codemirror/view';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import CodeMirror from '@uiw/react-codemirror';
import { outcomeColors } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo } from 'react';

const useStyles = makeStyles(theme => {
  const { pass, fail } = outcomeColors;
  const { type } = theme.palette;
  const line = (sign: string, tint: string) => ({
    backgroundColor: tint,
    '&::before': {
      content: `"${sign}"`,
      fontWeight: 700,
      left: 4,
      position: 'absolute',
    },
  });
  return {
    editor: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 3,
      fontSize: 12,
      overflow: 'hidden',
      '& .cm-gutters': {
        color: `${theme.palette.text.primary} !important`,
      },
      // The dark theme's own surface leaves its greys too little contrast.
      ...(type === 'dark' && {
        '& .cm-editor, & .cm-gutters': { background: '#16191d !important' },
      }),
      // Signs stand beside the colours.
      '& .cm-line, & .cm-deletedLine': {
        paddingLeft: 20,
        position: 'relative',
      },
      '& .cm-changedLine': line('+', `${pass[type].tint} !important`),
      '& .cm-deletedChunk': {
        backgroundColor: `${fail[type].tint} !important`,
        paddingLeft: 0,
      },
      '& .cm-deletedLine': line('−', 'transparent'),
      '& .cm-changedText, & .cm-deletedText': {
        background: 'none !important',
        fontWeight: 700,
      },
    },
  };
});

interface PolicyEditorProps {
  original: string;
  value: string;
  label: string;
  onChange: (value: string) => void;
}

/** Edits YAML and marks the lines that are not those of the original. */
export function PolicyEditor({
  original,
  value,
  label,
  onChange,
}: PolicyEditorProps) {
  const classes = useStyles();
  const { palette } = useTheme();
  const extensions = useMemo(
    () => [
      StreamLanguage.define(yaml),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      unifiedMergeView({ original, mergeControls: false }),
    ],
    [original, label],
  );
  return (
    <CodeMirror
      className={classes.editor}
      value={value}
      onChange={onChange}
      theme={palette.type}
      extensions={extensions}
      // The tab key leads on, as everywhere on the page.
      indentWithTab={false}
      height="460px"
    />
  );
}
