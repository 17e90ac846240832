import { KeyboardEvent } from 'react';

/** Enter in a text of ours must not send the form off. */
export function withoutSubmit(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}
