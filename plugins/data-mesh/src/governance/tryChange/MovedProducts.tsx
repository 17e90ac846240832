import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  PolicyPreviewResult,
  Scorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { LevelBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { dataMeshTranslationRef } from '../../translation';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useTableStyles } from '../../layout/useTableStyles';
import { movedChecks } from './previewSummary';
import { useOwners } from './useOwners';

const SHOWN = 20;
const NAMED = 3;

type Change = PolicyPreviewResult['changes'][number];

const useStyles = makeStyles({
  product: { minWidth: 120 },
  change: {
    alignItems: 'center',
    display: 'inline-flex',
    gap: 6,
    whiteSpace: 'nowrap',
  },
  why: { fontSize: 12, lineHeight: '17px', minWidth: 130 },
});

interface MovedProductsProps {
  /** Those that lose most stand first. */
  changes: readonly Change[];
  ladder: number;
  before: Scorecard;
  after: Scorecard;
}

/** Products that would gain or lose a level, and which checks decide. */
export function MovedProducts({
  changes,
  ladder,
  before,
  after,
}: MovedProductsProps) {
  const classes = useStyles();
  const { table, stacked, second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, SHOWN);
  const owners = useOwners(shown.map(({ entityRef }) => entityRef));
  const known = [...after.checks, ...before.checks];
  const titlesOf = (ids: readonly string[]) => {
    const titles = ids
      .slice(0, NAMED)
      .map(id => known.find(check => check.id === id)?.title ?? id);
    if (ids.length > NAMED) titles.push(`+${ids.length - NAMED}`);
    return { checks: titles.join('; ') };
  };
  const moved = movedChecks(before, after);
  const why = ({ checks, from, to }: Change) => {
    if (checks.length) {
      return to.position < from.position
        ? t('governance.tryChange.whyFalls', titlesOf(checks))
        : t('governance.tryChange.whyRises', titlesOf(checks));
    }
    return moved.length
      ? t('governance.tryChange.whyMoved', titlesOf(moved))
      : t('governance.tryChange.whyTerms');
  };
  return (
    <div>
      <ScrollRegion label={t('governance.tryChange.result')}>
        <Table
          size="small"
          className={`${table} ${stacked}`}
          aria-label={t('governance.tryChange.result')}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('governance.tryChange.product')}</TableCell>
              <TableCell>{t('governance.tryChange.level')}</TableCell>
              <TableCell>{t('governance.tryChange.why')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(change => {
              const owner = owners.get(change.entityRef);
              return (
                <TableRow key={change.entityRef}>
                  <TableCell className={classes.product}>
                    <strong>
                      <EntityRefLink
                        entityRef={change.entityRef}
                        title={change.title}
                        hideIcon
                      />
                    </strong>
                    {owner && (
                      <div className={second}>
                        <EntityRefLink
                          entityRef={owner}
                          defaultKind="group"
                          hideIcon
                        />
                      </div>
                    )}
                  </TableCell>
                  <TableCell>
                    <span className={classes.change}>
                      <LevelBadge {...change.from} ladder={ladder} />
                      <span aria-hidden>→</span>
                      <LevelBadge {...change.to} ladder={ladder} />
                    </span>
                  </TableCell>
                  <TableCell className={classes.why}>{why(change)}</TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </ScrollRegion>
      {changes.length > shown.length && (
        <Button variant="tertiary" onPress={() => setAll(true)}>
          {t('governance.tryChange.showAll', {
            count: changes.length - shown.length,
          })}
        </Button>
      )}
    </div>
  );
}
