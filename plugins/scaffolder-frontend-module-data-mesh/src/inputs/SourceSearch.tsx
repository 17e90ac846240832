import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { InputForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  messageOf,
  useLoaded,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { FormButton } from '../form/FormButton';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { withoutSubmit } from '../form/withoutSubmit';
import { dataMeshFieldsTranslationRef } from '../translation';
import { FoundSourceItem } from './FoundSourceItem';
import { searchOthers, searchProducts, SourceKind } from './search';

const PAGE = 10;
/** As many as the backend gives at once; beyond, one has to say more. */
const MOST = 100;

const useStyles = makeStyles(theme => ({
  tools: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
  text: { flexGrow: 1, minWidth: 220 },
  list: {
    listStyle: 'none',
    margin: 0,
    maxHeight: 420,
    overflowY: 'auto',
    padding: 0,
  },
}));

interface SourceSearchProps {
  /** Begins the ids of the controls. */
  id: string;
  isChosen: (input: InputForm) => boolean;
  onAdd: (input: InputForm) => void;
}

/** Looks for what can be read, on the server. */
export function SourceSearch({ id, isChosen, onAdd }: SourceSearchProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const api = useApi(dataMeshApiRef);
  const catalogApi = useApi(catalogApiRef);
  const [kind, setKind] = useState<SourceKind>('products');
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState({ text: '', limit: PAGE });
  useDebounce(
    () =>
      setSearch(last =>
        last.text === typed.trim() ? last : { text: typed.trim(), limit: PAGE },
      ),
    300,
    [typed],
  );
  const { value, loading, error, retry } = useLoaded(
    [kind, search],
    async signal => ({
      kind,
      ...(await (kind === 'products'
        ? searchProducts(api, search, signal)
        : searchOthers(catalogApi, search))),
    }),
    { keep: true },
  );
  // Results of the other kind are no answer, not even for a moment.
  const found = value?.kind === kind && !error ? value : undefined;
  const nothing = search.text
    ? t('inputs.nothing', { text: search.text })
    : t('inputs.nothingAtAll');

  return (
    <div>
      <div className={classes.tools}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={kind}
          aria-label={t('inputs.kind')}
          onChange={(_event, next: SourceKind | null) => {
            if (!next) return;
            setKind(next);
            setSearch(last => ({ ...last, limit: PAGE }));
          }}
        >
          <ToggleButton value="products">{t('inputs.products')}</ToggleButton>
          <ToggleButton value="others">{t('inputs.others')}</ToggleButton>
        </ToggleButtonGroup>
        <TextField
          id={`${id}-search`}
          type="search"
          className={classes.text}
          label={
            kind === 'products'
              ? t('inputs.searchProducts')
              : t('inputs.searchOthers')
          }
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={withoutSubmit}
          margin="dense"
          variant="outlined"
        />
      </div>
      {error && (
        <Alert
          severity="error"
          action={
            <FormButton size="small" color="inherit" onClick={retry}>
              {t('inputs.tryAgain')}
            </FormButton>
          }
        >
          {t('inputs.failed', { message: messageOf(error) })}
        </Alert>
      )}
      <Typography variant="body2" color="textSecondary" role="status">
        {loading && t('inputs.looking')}
        {!loading && found?.totalItems === 0 && nothing}
      </Typography>
      {found && found.items.length > 0 && (
        <ul
          className={classes.list}
          aria-label={t('inputs.results')}
          aria-busy={loading}
        >
          {found.items.map(source => (
            <FoundSourceItem
              key={source.ref}
              source={source}
              isChosen={isChosen}
              onAdd={onAdd}
            />
          ))}
        </ul>
      )}
      {found &&
        found.totalItems > found.items.length &&
        search.limit < MOST && (
          <FormButton
            size="small"
            disabled={loading}
            onClick={() =>
              setSearch(last => ({ ...last, limit: last.limit + PAGE }))
            }
          >
            {t('inputs.more', {
              shown: String(found.items.length),
              total: found.totalItems.toLocaleString(),
            })}
          </FormButton>
        )}
    </div>
  );
}
