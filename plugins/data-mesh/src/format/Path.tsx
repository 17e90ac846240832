import { Fragment } from 'react';

/** A location or a name, which breaks behind its separators if it has to. */
export function Path({ text }: { text: string }) {
  const parts = text.match(/[^/._:-]*[/._:-]+|[^/._:-]+/g) ?? [];
  return (
    <>
      {parts.map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
