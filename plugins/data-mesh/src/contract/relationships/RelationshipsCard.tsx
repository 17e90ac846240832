import {
  DependencyGraph,
  DependencyGraphTypes,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { useTableStyles } from '../../layout/useTableStyles';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { PlainTable } from '../PlainTable';
import { useMono } from '../useMono';
import { ContractRelationship } from './contractRelationships';

/** More would be a tangle; the table has all. */
const MOST_DRAWN = 30;
const BOX_HEIGHT = 40;
const CHARACTER = 7.5;

const useStyles = makeStyles(theme => ({
  frame: { marginBottom: theme.spacing(1), overflow: 'hidden' },
  graph: { width: '100%' },
  box: {
    fill: theme.palette.background.paper,
    stroke: theme.palette.text.secondary,
  },
  outside: { strokeDasharray: '5 4' },
  text: { fill: theme.palette.text.primary, fontSize: 12 },
  label: { fill: theme.palette.text.secondary, fontSize: 11 },
}));

interface Box {
  id: string;
  isOutside: boolean;
}

function RelationshipGraph({
  relationships,
}: {
  relationships: readonly ContractRelationship[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { nodes, edges } = useMemo(() => {
    const boxes = new Map<string, Box>();
    const lines = new Map<string, string[]>();
    for (const { from, to } of relationships) {
      boxes.set(from.object, { id: from.object, isOutside: false });
      if (!boxes.has(to.object)) {
        boxes.set(to.object, { id: to.object, isOutside: to.isOutside });
      }
      const key = JSON.stringify([from.object, to.object]);
      const label =
        from.fields === to.fields
          ? from.fields
          : `${from.fields} → ${to.fields}`;
      lines.set(key, [...(lines.get(key) ?? []), label]);
    }
    return {
      nodes: [...boxes.values()],
      edges: [...lines].map(([key, labels]) => {
        const [from, to] = JSON.parse(key);
        return { from, to, label: labels.join(', ') };
      }),
    };
  }, [relationships]);
  const height = Math.min(400, 60 + nodes.length * 30);
  // Its own box would take the height of the whole card.
  return (
    <div className={classes.frame} style={{ height }}>
      <DependencyGraph
        className={classes.graph}
        height={height}
        showArrowHeads
        aria-label={t('contract.relationships.graph')}
        role="img"
        nodes={nodes}
        edges={edges}
        direction={DependencyGraphTypes.Direction.LEFT_RIGHT}
        labelPosition={DependencyGraphTypes.LabelPosition.CENTER}
        edgeRanks={2}
        zoom="disabled"
        allowFullscreen={false}
        renderNode={({ node }) => {
          const width = node.id.length * CHARACTER + 24;
          return (
            <g>
              <rect
                className={`${classes.box} ${
                  node.isOutside ? classes.outside : ''
                }`}
                width={width}
                height={BOX_HEIGHT}
                rx={4}
              />
              <text
                className={classes.text}
                x={width / 2}
                y={BOX_HEIGHT / 2}
                textAnchor="middle"
                dominantBaseline="middle"
              >
                {node.id}
              </text>
            </g>
          );
        }}
        renderLabel={({ edge }) => (
          <text className={classes.label} textAnchor="middle" y={-4}>
            {edge.label}
          </text>
        )}
      />
    </div>
  );
}

/** Which fields of a contract refer to which, here and in other contracts. */
export function RelationshipsCard({
  relationships,
}: {
  relationships: readonly ContractRelationship[];
}) {
  const mono = useMono();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const named = ({ object, fields }: { object: string; fields: string }) => (
    <code className={mono}>{[object, fields].filter(Boolean).join('.')}</code>
  );
  return (
    <TitledCard
      title={t('contract.relationships.title')}
      subtitle={t('contract.relationships.subtitle')}
    >
      {relationships.length <= MOST_DRAWN && (
        <RelationshipGraph relationships={relationships} />
      )}
      <PlainTable
        label={t('contract.relationships.title')}
        heads={[
          t('contract.relationships.from'),
          t('contract.relationships.to'),
          t('contract.relationships.type'),
        ]}
        rows={relationships.map(({ type, from, to }, i) => ({
          key: `${i}`,
          cells: [
            named(from),
            <>
              {named(to)}
              {to.isOutside && (
                <div className={second}>
                  {t('contract.relationships.other')}
                </div>
              )}
            </>,
            type,
          ],
        }))}
      />
    </TitledCard>
  );
}
