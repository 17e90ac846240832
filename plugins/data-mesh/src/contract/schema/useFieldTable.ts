import { SchemaObjectView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { fieldRows, shownRows } from './fieldRows';

const emptySet: ReadonlySet<string> = new Set();

/** As many rows as a page draws without being felt. */
const PAGE = 100;

const toggled = (ids: ReadonlySet<string>, id: string) => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** What is shown of the fields of a schema object. */
export function useFieldTable(schema: SchemaObjectView, chosen?: string) {
  const rows = useMemo(() => fieldRows(schema.fields), [schema]);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const [search, setSearch] = useState('');
  // Typing goes on while the rows for the last letters are drawn.
  const sought = useDeferredValue(search);

  const target = useMemo(
    () => rows.find(({ field }) => chosen && field.path === chosen),
    [rows, chosen],
  );
  // Whoever follows a link to a field sees it, whatever was collapsed before.
  const shut = useMemo(() => {
    if (!target?.ancestors.some(id => collapsed.has(id))) return collapsed;
    const next = new Set(collapsed);
    target.ancestors.forEach(id => next.delete(id));
    return next;
  }, [collapsed, target]);
  const shown = useMemo(
    () => shownRows(rows, shut, sought),
    [rows, shut, sought],
  );
  const targetAt = target ? shown.rows.indexOf(target) : -1;
  const drawn = Math.max(limit, targetAt + 1);

  return {
    all: rows,
    /** Rows that are drawn. */
    rows: shown.rows.slice(0, drawn),
    found: shown.found,
    /** Rows that would be drawn if somebody asked. */
    left: Math.max(0, shown.rows.length - drawn),
    pageSize: PAGE,
    collapsed: sought.trim() ? emptySet : shut,
    open,
    target: target?.id,
    search,
    setSearch,
    hasGroups: rows.some(({ field }) => field.children.length > 0),
    toggle: useCallback(
      (id: string) => setCollapsed(ids => toggled(ids, id)),
      [],
    ),
    openDetails: useCallback(
      (id: string) => setOpen(ids => toggled(ids, id)),
      [],
    ),
    collapseAll: () =>
      setCollapsed(
        new Set(
          rows
            .filter(({ field }) => field.children.length > 0)
            .map(({ id }) => id),
        ),
      ),
    expandAll: () => setCollapsed(new Set()),
    showMore: () => setLimit(drawn + PAGE),
  };
}
