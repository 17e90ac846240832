import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ExemptionPage,
  ExemptionState,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useEffect, useRef, useState } from 'react';
import { LoadProblem } from '../../loading/LoadProblem';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { Pages } from '../usePages';
import { DecisionDialog } from './DecisionDialog';
import { ExemptionItem } from './ExemptionItem';
import { Decision, Conflict, withConflicts } from './decisions';
import { StateChoice } from './StateChoice';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, outline: 'none', padding: 0 },
});

interface ExemptionsCardProps {
  state: ExemptionState;
  onState: (state: ExemptionState) => void;
  exemptions: Pages<ExemptionPage>;
  /** Where titles of checks are looked for. */
  policies: readonly PolicyView[];
  onDecided: () => void;
}

/** Exemptions that wait, are in force or have ended, to be decided on. */
export function ExemptionsCard({
  state,
  onState,
  exemptions,
  policies,
  onDecided,
}: ExemptionsCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [decision, setDecision] = useState<Decision>();
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const { pages, error, reload } = exemptions;
  const items = withConflicts(
    pages?.flatMap(page => page.items) ?? [],
    conflicts.filter(one => one.item.state === state),
  );
  const counts = pages?.[pages.length - 1].counts;
  const more = pages?.[pages.length - 1].pageInfo.nextCursor;

  // What was decided leaves the list, and the focus must not leave with it.
  const refocus = useRef(false);
  const [first] = pages ?? [];
  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    list.current?.focus();
  }, [first]);

  const decided = () => {
    refocus.current = true;
    reload();
    onDecided();
  };

  return (
    <TitledCard
      title={t('governance.exemption.title')}
      subtitle={t('governance.exemption.subtitle')}
      actions={<StateChoice state={state} counts={counts} onChange={onState} />}
    >
      {error && (
        <LoadProblem
          title={t('governance.exemption.failed')}
          error={error}
          retry={reload}
        />
      )}
      {!pages && !error && <Skeleton width="100%" height={200} />}
      {pages && !items.length && (
        <Text color="secondary">{t(`governance.exemption.none.${state}`)}</Text>
      )}
      <ul
        ref={list}
        className={classes.list}
        tabIndex={-1}
        aria-label={t('governance.exemption.title')}
      >
        {items.map(({ item, conflict }) => (
          <ExemptionItem
            key={item.id}
            item={item}
            policies={policies}
            conflict={conflict}
            onDecide={kind => setDecision({ item, kind })}
            onDismiss={() =>
              setConflicts(all => all.filter(one => one.item.id !== item.id))
            }
          />
        ))}
      </ul>
      {exemptions.moreError && (
        <LoadProblem
          title={t('governance.exemption.failed')}
          error={exemptions.moreError}
        />
      )}
      {more && (
        <Button
          variant="tertiary"
          isDisabled={exemptions.loadingMore}
          onPress={exemptions.more}
        >
          {exemptions.loadingMore
            ? t('governance.exemption.loadingMore')
            : t('governance.exemption.more')}
        </Button>
      )}

      {decision && (
        <DecisionDialog
          decision={decision}
          policies={policies}
          onClose={() => setDecision(undefined)}
          onDecided={decided}
          onConflict={message => {
            setConflicts(all => [...all, { item: decision.item, message }]);
            decided();
          }}
        />
      )}
    </TitledCard>
  );
}
