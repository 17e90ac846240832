import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { CreateProductButton } from '../create/CreateProductButton';
import { dataMeshTranslationRef } from '../translation';
import { DomainMapView } from './DomainMapView';
import { ExploreResults } from './ExploreResults';
import { ExploreView } from './exploreState';
import { useExploreState } from './useExploreState';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
  },
  mapTools: {
    display: 'flex',
    justifyContent: 'flex-end',
    margin: theme.spacing(2, 0),
  },
}));

interface ViewSwitchProps {
  view: ExploreView;
  narrow: boolean;
  onChange: (view: ExploreView) => void;
}

function ViewSwitch({ view, narrow, onChange }: ViewSwitchProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <ToggleButtonGroup
      aria-label={t('explore.view.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={keys => onChange([...keys][0] as ExploreView)}
    >
      {!narrow && (
        <ToggleButton id="table" size="medium">
          {t('explore.view.table')}
        </ToggleButton>
      )}
      <ToggleButton id="cards" size="medium">
        {t('explore.view.cards')}
      </ToggleButton>
      <ToggleButton id="map" size="medium">
        {t('explore.view.map')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

/** Finds data products: as a list that can be narrowed, or on the domain map. */
export function ExplorePage() {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [state, update] = useExploreState();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  // A table of this width can't be read on a phone.
  const view = narrow && state.view === 'table' ? 'cards' : state.view;
  const viewSwitch = (
    <ViewSwitch
      view={view}
      narrow={narrow}
      onChange={next => update({ view: next })}
    />
  );

  return (
    <Content>
      <div className={classes.head}>
        <Text as="h1" variant="title-medium" weight="bold">
          {t('explore.title')}
        </Text>
        <CreateProductButton variant="primary" />
      </div>
      {view === 'map' ? (
        <>
          <div className={classes.mapTools}>{viewSwitch}</div>
          <DomainMapView />
        </>
      ) : (
        <ExploreResults
          state={state}
          view={view}
          narrow={narrow}
          onChange={update}
        >
          {viewSwitch}
        </ExploreResults>
      )}
    </Content>
  );
}
